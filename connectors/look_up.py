"""Looking up the addresses of a host, within the time that is left."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Sequence

import httpcore2

Resolve = Callable[[str, int], Sequence[str]]
"""Gives the addresses of a host and port. Raises ``OSError`` or ``ValueError``."""


def of_the_system(host: str, port: int) -> list[str]:
    """The addresses as the operating system knows them."""
    rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(row[4][0]) for row in rows]


def look_up(resolve: Resolve, host: str, port: int, seconds: float) -> Sequence[str]:
    """The addresses of a host. A look-up knows no time limit of its own: a thread waits for it.

    Raises ``httpcore2.ConnectTimeout``. A host that is not known has no addresses.
    """
    found: queue.SimpleQueue[Sequence[str]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found.put(resolve(host, port))
        except (OSError, ValueError):
            found.put(())

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        return found.get(timeout=seconds)
    except queue.Empty:
        raise httpcore2.ConnectTimeout("look-up") from None
