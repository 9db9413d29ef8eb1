"""How the sources are doing, for all processes. Nothing in here is about a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, RowMapping, case, func, literal, select, update

from portal.services.source_state import Sighting, SourceState, StatesUnavailable, Tally
from portal.storage.database import Database
from portal.storage.errors import StorageUnavailable
from portal.storage.moments import Moment
from portal.storage.tables import source_state as states
from portal.storage.tables import source_tally as counted
from portal.storage.upsert import upsert

LONGEST_REASON = 200
_STATES = select(states)
_TALLIES = select(counted).order_by(counted.c.source, counted.c.about, counted.c.result)


class SourceStates:
    """The ``StateStore`` in the database.

    Rows are written in order of their keys, so that two writers never wait for each other.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Mapping[str, SourceState]:
        """All states, by source: two small queries."""
        with _translated(), self._database.reading() as connection:
            known = connection.execute(_STATES).mappings().all()
            rows = connection.execute(_TALLIES).mappings().all()
        tallies: dict[str, list[Tally]] = defaultdict(list)
        for row in rows:
            tallies[row["source"]].append(Tally(**row))
        return {row["source"]: _state(row, tallies[row["source"]]) for row in known}

    def add(self, tallies: Sequence[Tally], sightings: Sequence[Sighting]) -> None:
        """Add what was counted and seen, in one transaction."""
        with _translated(), self._database.writing() as connection:
            for tally in sorted(tallies, key=lambda t: (t.source, t.about, t.result)):
                _count(connection, tally)
            for seen in sorted(sightings, key=lambda s: s.source):
                _see(connection, seen)

    def rest(self, source: str, until: datetime) -> None:
        """Give a source rest; the latest instant that anyone ordered counts."""
        known = states.c.resting_until
        row = {"source": source, "resting_until": until}
        later = case((known > until, known), else_=literal(until, Moment))
        with _translated(), self._database.writing() as connection:
            upsert(connection, states, row, {"resting_until": later})

    def offer(self, source: str, offers: frozenset[str]) -> None:
        """Note what a source offers."""
        put = {"offers": " ".join(sorted(offers))}
        with _translated(), self._database.writing() as connection:
            upsert(connection, states, {"source": source, **put}, put)

    def quarantine(self, source: str, reason: str, at: datetime) -> None:
        """Ask and show this source no more, until it is released."""
        put = {"quarantined_at": at, "quarantine_reason": reason}
        with _translated(), self._database.writing() as connection:
            upsert(connection, states, {"source": source, **put}, put)

    def release(self, source: str) -> bool:
        """Ask and show this source again; whether it was in quarantine."""
        held = (states.c.source == source, states.c.quarantined_at.is_not(None))
        free = update(states).values(quarantined_at=None, quarantine_reason=None)
        with _translated(), self._database.writing() as connection:
            return connection.execute(free.where(*held)).rowcount == 1


def _state(row: RowMapping, tallies: Sequence[Tally]) -> SourceState:
    offers = None if row["offers"] is None else frozenset(row["offers"].split())
    known = {name: value for name, value in row.items() if name != "offers"}
    return SourceState(**known, offers=offers, tallies=tuple(tallies))


def _count(connection: Connection, tally: Tally) -> None:
    more = {
        "count": counted.c.count + tally.count,
        "milliseconds": counted.c.milliseconds + tally.milliseconds,
    }
    upsert(connection, counted, asdict(tally), more)


def _see(connection: Connection, seen: Sighting) -> None:
    first = states.c.first_answer_at
    put = {
        "first_answer_at": (seen.answer_at, func.coalesce(first, literal(seen.answer_at, Moment))),
        "last_answer_at": (seen.answer_at, seen.answer_at),
        "last_failure_at": (seen.failure_at, seen.failure_at),
        "last_failure": (seen.failure, seen.failure),
    }
    known = {name: both for name, both in put.items() if both[0] is not None}
    row = {"source": seen.source, **{name: new for name, (new, _) in known.items()}}
    upsert(connection, states, row, {name: change for name, (_, change) in known.items()})


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except StorageUnavailable as error:
        raise StatesUnavailable(str(error)) from None
