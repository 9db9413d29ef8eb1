"""A worker keeps no more memory than it needs: also after an answer of ten thousand debts."""

from __future__ import annotations

import ctypes
import gc
import threading
from datetime import timedelta

EVERY = timedelta(seconds=5)
HEAPS = 1
_M_ARENA_MAX = -8

_C = ctypes.CDLL(None)


def share_one_heap() -> None:
    """Before anything is loaded: let all threads share one heap.

    By default glibc makes a heap for nearly every thread, and hundreds ask sources now and then;
    Python lets one of them run at a time anyway. Elsewhere (musl, macOS) nothing is changed.
    """
    if hasattr(_C, "mallopt"):
        _C.mallopt(_M_ARENA_MAX, HEAPS)


def start_handing_back(every: timedelta = EVERY) -> threading.Event:
    """Once all is loaded: hand back what lies free, for as long as the process lives, or until the
    event is set. What stands now stays, so the garbage collector need not go through it."""
    gc.collect()
    gc.freeze()
    stop = threading.Event()

    def repeat() -> None:
        while not stop.wait(every.total_seconds()):
            hand_back()

    threading.Thread(target=repeat, name="memory", daemon=True).start()
    return stop


def hand_back() -> None:
    """Give the system what lies free between what is in use (glibc; elsewhere it is kept)."""
    gc.collect()
    if hasattr(_C, "malloc_trim"):
        _C.malloc_trim(0)
