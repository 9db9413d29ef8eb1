"""What one process knows of the sources, and what it tells the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.overview import Rejection, SourceAnswer
from portal.services.source_state import Sighting, SourceState, StatesUnavailable, Tally
from portal.services.source_watch import OLDEST, RestOf, SourceWatch

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class FakeStore:
    """Keeps everything in memory, and can be out of order."""

    known: dict[str, SourceState] = field(default_factory=dict)
    tallies: list[Tally] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    broken: bool = False
    reads: int = 0
    writes: int = 0

    def read(self) -> Mapping[str, SourceState]:
        self.reads += 1
        self._check()
        return dict(self.known)

    def add(self, tallies: Sequence[Tally], sightings: Sequence[Sighting]) -> None:
        self.writes += 1
        self._check()
        self.tallies.extend(tallies)
        self.sightings.extend(sightings)

    def rest(self, source: str, until: datetime) -> None:
        self._check()
        self.known[source] = SourceState(source=source, resting_until=until)

    def quarantine(self, source: str) -> None:
        self.known[source] = SourceState(source=source, quarantined_at=NOON)

    def _check(self) -> None:
        if self.broken:
            raise StatesUnavailable("out of order")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def watch(store: FakeStore, clock: Clock) -> SourceWatch:
    return SourceWatch(store, clock)


def answer(status: str = "answered", reason: str | None = None) -> SourceAnswer:
    return SourceAnswer(source="cjib", status=status, reason=reason)  # type: ignore[arg-type]


def test_a_quarantine_by_another_process_holds_within_five_seconds(
    watch: SourceWatch, store: FakeStore, clock: Clock
) -> None:
    assert not watch.quarantined("cjib")
    store.quarantine("cjib")
    clock.forward(seconds=4.9)
    assert watch.quarantined("cjib")


def test_a_request_reads_nothing_while_the_process_exchanges(
    watch: SourceWatch, store: FakeStore, clock: Clock
) -> None:
    watch.exchange()
    clock.forward(seconds=OLDEST.total_seconds())
    for source in ("cjib", "duo", "uwv"):
        watch.quarantined(source)
    assert store.reads == 1


def test_a_clock_that_jumps_back_does_not_freeze_what_is_known(
    watch: SourceWatch, store: FakeStore, clock: Clock
) -> None:
    watch.exchange()
    store.quarantine("cjib")
    clock.forward(days=-1)
    assert watch.quarantined("cjib")


def test_a_quarantine_stays_while_the_store_is_out_of_order(
    watch: SourceWatch, store: FakeStore, clock: Clock
) -> None:
    store.quarantine("cjib")
    watch.exchange()
    store.broken = True
    clock.forward(minutes=10)
    assert watch.quarantined("cjib")


def test_a_store_out_of_order_is_not_asked_by_every_request(
    watch: SourceWatch, store: FakeStore
) -> None:
    store.broken = True
    for _ in range(9):
        watch.quarantined("cjib")
    assert store.reads == 1


def test_equal_results_are_written_as_one_count(watch: SourceWatch, store: FakeStore) -> None:
    for _ in range(3):
        watch.note(answer(), timedelta(milliseconds=200))
    watch.exchange()
    assert store.tallies == [Tally("cjib", "question", "answered", 3, 600)]


def test_nothing_is_written_when_nothing_happened(watch: SourceWatch, store: FakeStore) -> None:
    watch.exchange()
    assert store.writes == 0


def test_refused_debts_are_counted_by_their_reason(watch: SourceWatch, store: FakeStore) -> None:
    refused = (Rejection("cjib", "a", "bad_date"), Rejection("cjib", "b", "bad_date"))
    watch.note(SourceAnswer(source="cjib", status="answered", rejected=refused))
    watch.exchange()
    assert Tally("cjib", "debt", "bad_date", 2) in store.tallies


def test_what_could_not_be_written_is_written_later(
    watch: SourceWatch, store: FakeStore, clock: Clock
) -> None:
    store.broken = True
    watch.note(answer("failed", "timeout"))
    watch.exchange()
    clock.forward(seconds=2)
    store.broken = False
    watch.note(answer())
    watch.exchange()
    assert [(t.result, t.count) for t in store.tallies] == [("answered", 1), ("timeout", 1)]
    assert store.sightings == [
        Sighting(source="cjib", answer_at=clock.now, failure_at=NOON, failure="timeout")
    ]


def test_a_question_that_was_not_sent_says_nothing_about_the_source(
    watch: SourceWatch, store: FakeStore
) -> None:
    watch.note(answer("failed", "paused"))
    watch.exchange()
    assert (len(store.tallies), store.sightings) == (1, [])


def test_rest_ordered_here_is_known_to_another_process(
    watch: SourceWatch, store: FakeStore, clock: Clock
) -> None:
    elsewhere = RestOf(SourceWatch(store, clock), "cjib")
    RestOf(watch, "cjib").order(timedelta(seconds=60))
    clock.forward(seconds=20)
    assert elsewhere.left() == timedelta(seconds=40)
    clock.forward(seconds=41)
    assert elsewhere.left() == timedelta()


def test_rest_that_cannot_be_told_breaks_nothing(watch: SourceWatch, store: FakeStore) -> None:
    store.broken = True
    RestOf(watch, "cjib").order(timedelta(seconds=60))
    assert RestOf(watch, "cjib").left() == timedelta()
