"""Watches the sources: counts what they answer, and knows what other processes and operators say.

Every process exchanges with the others through a ``StateStore``: what it counted goes there, and
what holds for all comes back. A request pays nothing for that, unless nobody exchanged lately.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from portal.domain.overview import SourceAnswer
from portal.domain.request import RequestKind
from portal.services.source_state import (
    NOT_ASKED,
    USABLE,
    Counted,
    Sighting,
    SourceState,
    StateStore,
    StatesUnavailable,
    Tally,
)

EXCHANGE_EVERY = timedelta(seconds=2)
OLDEST = timedelta(seconds=4)
"""A state is never relied on for longer; so a quarantine holds everywhere within 5 seconds."""

Key = tuple[str, Counted, str]
logger = logging.getLogger(__name__)


class SourceWatch:
    """The states of all sources, as one process knows them. Thread-safe. ``clock`` gives UTC."""

    def __init__(self, store: StateStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        self._counts: Counter[Key] = Counter()
        self._took: Counter[Key] = Counter()
        self._seen: dict[str, Sighting] = {}
        self._states: Mapping[str, SourceState] = {}
        self._read_at: datetime | None = None

    def note(self, answer: SourceAnswer, took: timedelta = timedelta()) -> None:
        """Count what a source answered; written at the next exchange."""
        result = answer.reason or answer.status
        with self._lock:
            self._count(answer.source, "question", result, took // timedelta(milliseconds=1))
            for refused in answer.rejected:
                self._count(answer.source, "debt", refused.reason, 0)
            if result in USABLE:
                self._see(Sighting(source=answer.source, answer_at=self._clock()))
            elif result not in NOT_ASKED:
                at = self._clock()
                self._see(Sighting(source=answer.source, failure_at=at, failure=result))

    def states(self) -> Mapping[str, SourceState]:
        """All states, at most 4 seconds old; older while the store cannot be read."""
        if self._is_old():
            with self._reading:
                if self._is_old():
                    self._read()
        return self._states

    def takes(self, source: str, kind: RequestKind) -> bool:
        """Whether a source said that it takes requests of this kind, and is not in quarantine."""
        state = self.state(source)
        return state.quarantined_at is None and kind in (state.offers or ())

    def state(self, source: str) -> SourceState:
        """The state of one source."""
        return self.states().get(source) or SourceState(source=source)

    def quarantined(self, source: str) -> bool:
        """Whether an operator said that this source is not to be asked, nor to be shown."""
        return self.state(source).quarantined_at is not None

    def in_quarantine(self) -> tuple[str, ...]:
        """The sources that are not to be asked, nor to be shown, in order."""
        known = self.states()
        return tuple(sorted(s for s in known if known[s].quarantined_at is not None))

    def rest_left(self, source: str) -> timedelta:
        """How long a source is to be left alone, because of trouble that any process met."""
        until = self.state(source).resting_until
        return max(timedelta(), until - self._clock()) if until else timedelta()

    def rest(self, source: str, how_long: timedelta) -> None:
        """Give a source rest, in all processes. Said at once, since others go on asking."""
        try:
            self._store.rest(source, self._clock() + how_long)
        except StatesUnavailable as error:
            logger.error("rest for %s could not be told to other processes: %s", source, error)

    def exchange(self) -> None:
        """Write what was counted, then read what holds now. A fault is logged, and nothing lost."""
        self._write()
        with self._reading:
            self._read()

    def _write(self) -> None:
        with self._lock:
            counts, took, seen = self._counts, self._took, self._seen
            self._counts, self._took, self._seen = Counter(), Counter(), {}
        if not counts:
            return
        tallies = [Tally(*key, count, took[key]) for key, count in sorted(counts.items())]
        try:
            self._store.add(tallies, [seen[source] for source in sorted(seen)])
        except StatesUnavailable as error:
            logger.error("what sources answered could not be written: %s", error)
            with self._lock:
                self._counts, self._took = self._counts + counts, self._took + took
                newer, self._seen = self._seen, seen
                for one in newer.values():
                    self._see(one)

    def _read(self) -> None:
        try:
            self._states = self._store.read()
        except StatesUnavailable as error:
            logger.error("the states of the sources could not be read: %s", error)
        self._read_at = self._clock()

    def _is_old(self) -> bool:
        return self._read_at is None or abs(self._clock() - self._read_at) > OLDEST

    def _count(self, source: str, about: Counted, result: str, milliseconds: int) -> None:
        key: Key = (source, about, result)
        self._counts[key] += 1
        self._took[key] += max(0, milliseconds)

    def _see(self, newer: Sighting) -> None:
        known = self._seen.get(newer.source)
        self._seen[newer.source] = known.then(newer) if known else newer


class RestOf:
    """The rest of one source (``Rest``), by the watch over all."""

    def __init__(self, watch: SourceWatch, source: str) -> None:
        self._watch = watch
        self._source = source

    def left(self) -> timedelta:
        """How much is left of the rest that any process ordered; nothing when none did."""
        return self._watch.rest_left(self._source)

    def order(self, how_long: timedelta) -> None:
        """Tell all processes to rest."""
        self._watch.rest(self._source, how_long)
