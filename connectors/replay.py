"""Messages that came before: a signed message that answers no question is taken once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from connectors.signature import LONGEST_SECONDS, MOST_SKEW_SECONDS

MOST_KEPT = 100_000
_KEPT_LONGER = MOST_SKEW_SECONDS + 1


class Seen:
    """The ids of messages, kept until their signatures have run out. Thread-safe.

    It is the memory of one process: an effect that may happen only once must be guarded by its own
    key as well. When it is full it takes nothing, rather than forgetting.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._until: dict[str, float] = {}

    def is_new(self, message: str, until: int) -> bool:
        """Whether this id comes for the first time; from now on it is known."""
        now = self._clock()
        end = min(until, now + LONGEST_SECONDS + MOST_SKEW_SECONDS) + _KEPT_LONGER
        with self._lock:
            if len(self._until) >= MOST_KEPT:
                self._until = {known: left for known, left in self._until.items() if left > now}
            if len(self._until) >= MOST_KEPT or self._until.get(message, 0.0) > now:
                return False
            self._until[message] = end
            return True
