"""The breaker: a source in trouble gets rest, and no citizen waits for it in vain."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from portal.services.ports import SourceFault
from portal.services.source_state import Rest

Answer = TypeVar("Answer")

MOST_FAILURES = 3
PAUSE_SECONDS = 60.0
IN_TROUBLE = frozenset(
    {
        *("timeout", "unreachable", "busy", "http_error", "redirect", "login_failed"),
        *("wrong_certificate", "not_signed", "bad_signature", "stale_signature", "replayed"),
    }
)
OPENS_AT_ONCE = frozenset({"wrong_person"})


class _Alone:
    """No other process tells anything."""

    def left(self) -> timedelta:
        """Nobody ordered rest."""
        return timedelta()

    def order(self, how_long: timedelta) -> None:
        """Nobody listens."""


def alone(source: str) -> Rest:
    """The rest of a source that only this process asks."""
    return _Alone()


class Breaker:
    """Pauses a source for a minute after three failures in a row; then one question tries.

    ``rest`` shares the pause: what opens here holds in every process, and what another process
    ordered holds here. After the pause each process tries with one question of its own.

    An answer about another person opens it at once. A refused answer is no failure: the source
    itself works, and what is wrong with one person's data must not hide another's.
    Thread-safe. The lock is held for bookkeeping only, never while a source is being asked.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, rest: Rest | None = None
    ) -> None:
        self._clock = clock
        self._rest = rest or _Alone()
        self._lock = threading.Lock()
        self._failures = 0
        self._opened: float | None = None
        self._probing = False

    @property
    def is_open(self) -> bool:
        """Whether questions are held back now (but for one probe after the pause)."""
        return self._opened is not None

    def run(self, ask: Callable[[], Answer]) -> Answer:
        """Ask, unless the source is paused: then raises ``SourceFault`` paused."""
        probe = self._enter()
        reason = "internal"
        try:
            answer = ask()
            reason = ""
        except SourceFault as fault:
            reason = fault.reason
            raise
        finally:
            self._leave(probe, reason)
        return answer

    def _enter(self) -> bool:
        """Let a question through; true when it is the one that probes an open breaker."""
        ordered = min(self._rest.left().total_seconds(), PAUSE_SECONDS)
        with self._lock:
            if self._opened is None and ordered > 0:
                self._opened = self._clock() - (PAUSE_SECONDS - ordered)
            if self._opened is None:
                return False
            if self._probing or self._clock() - self._opened < PAUSE_SECONDS:
                raise SourceFault("paused")
            self._probing = True
            return True

    def _leave(self, probe: bool, reason: str) -> None:
        with self._lock:
            if probe:
                self._probing = False
            opens = reason in OPENS_AT_ONCE or (probe and reason in IN_TROUBLE)
            if not opens and reason in IN_TROUBLE:
                opens = self._is_one_too_many()
            elif not opens and (probe or self._opened is None):
                self._failures, self._opened = 0, None
            if opens:
                self._opened = self._clock()
        if opens:
            self._rest.order(timedelta(seconds=PAUSE_SECONDS))

    def _is_one_too_many(self) -> bool:
        if self._opened is not None:
            return False
        self._failures += 1
        return self._failures >= MOST_FAILURES
