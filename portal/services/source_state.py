"""How a source is doing (stand van een bron): the same for all processes, and about no person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, Protocol

Standing = Literal["quarantined", "resting", "failing", "answering", "never_asked"]
Counted = Literal["question", "debt"]

USABLE = frozenset({"answered", "unknown_person"})
"""Results of a question that a citizen can use."""

NOT_ASKED = frozenset({"paused", "quarantined"})
"""Results of a question that we did not send: they say nothing about the source itself."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one result came, and how long it took together.

    ``about`` is ``question`` (``result`` is a status or a reason code) or ``debt`` (a debt that
    was refused: ``result`` is its reason code).
    """

    source: str
    about: Counted
    result: str
    count: int = 0
    milliseconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What was seen of a source since the last time: instants in UTC, and a reason code."""

    source: str
    answer_at: datetime | None = None
    failure_at: datetime | None = None
    failure: str | None = None

    def then(self, newer: Sighting) -> Sighting:
        """Both together: of each kind the newer."""
        return Sighting(
            source=self.source,
            answer_at=newer.answer_at or self.answer_at,
            failure_at=newer.failure_at or self.failure_at,
            failure=newer.failure or self.failure,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """One source. Instants in UTC.

    ``quarantine_reason`` is for operators, never for citizens. ``resting_until``: a breaker
    ordered rest. ``first_answer_at`` is since when it is connected with this portal. ``offers``:
    codes of what it said to offer; None when it never said.
    """

    source: str
    quarantined_at: datetime | None = None
    quarantine_reason: str | None = None
    resting_until: datetime | None = None
    first_answer_at: datetime | None = None
    last_answer_at: datetime | None = None
    last_failure_at: datetime | None = None
    last_failure: str | None = None
    offers: frozenset[str] | None = None
    tallies: tuple[Tally, ...] = field(default=())

    def standing(self, now: datetime) -> Standing:
        """How it stands at this instant. ``failing``: the last question ended badly."""
        if self.quarantined_at is not None:
            return "quarantined"
        if self.resting_until is not None and now < self.resting_until:
            return "resting"
        if self.last_answer_at is None and self.last_failure_at is None:
            return "never_asked"
        return "failing" if self._failed_last() else "answering"

    def counted(self, about: Counted) -> Mapping[str, int]:
        """How often each result came, the most frequent first."""
        mine = [tally for tally in self.tallies if tally.about == about]
        return {t.result: t.count for t in sorted(mine, key=lambda t: (-t.count, t.result))}

    def _failed_last(self) -> bool:
        if self.last_answer_at is None or self.last_failure_at is None:
            return self.last_answer_at is None
        return self.last_failure_at > self.last_answer_at


class StatesUnavailable(Exception):
    """The states could not be read or written now."""


class StateStore(Protocol):
    """Where all processes keep the states. Every call raises ``StatesUnavailable``."""

    def read(self) -> Mapping[str, SourceState]:
        """All states, by source."""
        ...

    def add(self, tallies: Sequence[Tally], sightings: Sequence[Sighting]) -> None:
        """Add what was counted and seen, in one transaction."""
        ...

    def rest(self, source: str, until: datetime) -> None:
        """Give a source rest; the latest instant that anyone ordered counts."""
        ...


class Rest(Protocol):
    """Where the processes tell each other that one source needs rest."""

    def left(self) -> timedelta:
        """How much is left of the rest that any process ordered; nothing when none did."""
        ...

    def order(self, how_long: timedelta) -> None:
        """Tell all processes to rest. Never raises."""
        ...
