"""Two processes with one database: a source that one of them stops, rests for the other too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from connectors.breaker import Breaker
from portal.services.ports import SourceFault
from portal.services.source_watch import RestOf, SourceWatch
from portal.storage.database import Database
from portal.storage.source_states import SourceStates


@dataclass
class Clock:
    """One clock for both processes."""

    now: datetime = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breakers(database: Database, clock: Clock) -> tuple[Breaker, Breaker]:
    """The breakers of the same source in two processes."""

    def in_a_process() -> Breaker:
        watch = SourceWatch(SourceStates(database), clock)
        watch.exchange()
        return Breaker(lambda: clock.now.timestamp(), RestOf(watch, "cjib"))

    return in_a_process(), in_a_process()


def ask(breaker: Breaker, fault: str = "") -> str:
    """How one question ends."""

    def source() -> str:
        if fault:
            raise SourceFault(fault)
        return "answered"

    try:
        return breaker.run(source)
    except SourceFault as told:
        return told.reason


def test_an_answer_about_someone_else_stops_the_source_in_both(
    breakers: tuple[Breaker, Breaker], clock: Clock
) -> None:
    here, there = breakers
    ask(here, "wrong_person")
    clock.forward(5)
    assert [ask(here), ask(there)] == ["paused", "paused"]


def test_after_a_minute_both_try_again(breakers: tuple[Breaker, Breaker], clock: Clock) -> None:
    here, there = breakers
    ask(here, "wrong_person")
    clock.forward(5)
    ask(there)
    clock.forward(55)
    assert [ask(here), ask(there)] == ["answered", "answered"]


def test_one_that_tries_in_vain_holds_back_the_other(
    breakers: tuple[Breaker, Breaker], clock: Clock
) -> None:
    here, there = breakers
    ask(here, "wrong_person")
    clock.forward(60)
    ask(here, "timeout")
    clock.forward(5)
    assert ask(there) == "paused"
