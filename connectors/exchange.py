"""One question to a source: how long it may take and how much may come back.

The whole exchange shares one deadline: connecting, the token, headers, body and retries. The
count of received bytes starts again with each attempt.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from portal.services.ports import SourceFault


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a source may use up: seconds in all, bytes on the wire and unpacked, attempts.

    ``longest_wait`` is the longest ``Retry-After`` in seconds that is believed.
    """

    seconds: float = 8.0
    wire_bytes: int = 2 * 1024 * 1024
    unpacked_bytes: int = 10 * 1024 * 1024
    attempts: int = 3
    longest_wait: float = 60.0


class Exchange:
    """The time and bytes left for one question. Used by one thread."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self._clock = clock
        self._ends = clock() + limits.seconds
        self._received = 0

    def seconds_left(self) -> float:
        """Seconds until the deadline, more than zero. Raises ``SourceFault`` timeout."""
        left = self._ends - self._clock()
        if left <= 0:
            raise SourceFault("timeout")
        return left

    def allows(self, seconds: float) -> bool:
        """Whether there is more time left than this."""
        return self._ends - self._clock() > seconds

    def receive(self, count: int) -> None:
        """Count bytes that came in. Raises ``SourceFault`` too_large."""
        self._received += count
        if self._received > self.limits.wire_bytes:
            raise SourceFault("too_large", rejected=True)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """One try: the network streams of this thread keep to this exchange."""
        self._received = 0
        mark = _current.set(self)
        try:
            yield
        finally:
            _current.reset(mark)


_current: ContextVar[Exchange] = ContextVar("exchange")


def current() -> Exchange:
    """The exchange that this thread is busy with."""
    return _current.get()
