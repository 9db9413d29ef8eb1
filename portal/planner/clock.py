"""The time that may be spent. Counted in the work of this process, so that a busy machine gives the
same plan, a little later; and never past an instant."""

from __future__ import annotations

import time


class Clock:
    """So many seconds of work from now on, and not after the instant ``until``."""

    def __init__(self, seconds: float, until: float = float("inf")) -> None:
        self._end = time.process_time() + seconds
        self._until = until

    @property
    def left(self) -> float:
        """Seconds that are left, at least 0."""
        return max(0.0, min(self._end - time.process_time(), self._until - time.time()))

    @property
    def over(self) -> bool:
        """Whether time is up."""
        return self.left <= 0

    def part(self, seconds: float) -> Clock:
        """A clock with so many seconds of what is left, at most."""
        return Clock(min(seconds, self.left), self._until)

    def half(self) -> Clock:
        """A clock with half of what is left."""
        return self.part(self.left / 2)
