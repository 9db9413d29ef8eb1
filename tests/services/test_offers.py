"""Agencies are asked what they offer: seldom, about nobody, and never when they rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from portal.services.offers import Offers
from portal.services.requests_port import Capabilities, RequestChannel, RequestUnavailable
from portal.services.source_state import SourceState, StateStore
from portal.services.source_watch import SourceWatch

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SOON = NOON + timedelta(minutes=1)
TOLD = Capabilities(requests=frozenset({"pause"}), call_back=True, callbacks=True)


@dataclass
class Told:
    """An agency that says what it offers, or nothing at all."""

    answer: Capabilities | None = TOLD
    asked: int = 0

    def capabilities(self) -> Capabilities:
        self.asked += 1
        if self.answer is None:
            raise RequestUnavailable("timeout")
        return self.answer


@dataclass
class Kept:
    """States that are read and written here."""

    state: SourceState = field(default_factory=lambda: SourceState(source="cjib"))
    kept: list[frozenset[str]] = field(default_factory=list)

    def read(self) -> Mapping[str, SourceState]:
        return {"cjib": self.state}

    def offer(self, source: str, offers: frozenset[str]) -> None:
        self.kept.append(offers)
        self.state = replace(self.state, offers=offers)


@dataclass
class Stage:
    """One agency, and a clock that a test sets forward."""

    agency: Told = field(default_factory=Told)
    store: Kept = field(default_factory=Kept)
    now: datetime = NOON

    def __post_init__(self) -> None:
        watch = SourceWatch(cast(StateStore, self.store), lambda: self.now)
        channels = {"cjib": cast(RequestChannel, self.agency)}
        self.offers = Offers(channels, watch, self.store, lambda: self.now)

    def ask(self, later: timedelta = timedelta()) -> None:
        self.now += later
        self.offers.ask()


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_what_an_agency_offers_is_kept_as_codes(stage: Stage) -> None:
    stage.ask()
    assert stage.store.kept == [frozenset({"pause", "call_back"})]


def test_an_agency_is_asked_four_times_an_hour(stage: Stage) -> None:
    for _ in range(60):
        stage.ask(later=timedelta(minutes=1))
    assert stage.agency.asked == 4


def test_what_did_not_change_is_not_written_again(stage: Stage) -> None:
    for _ in range(3):
        stage.ask(later=timedelta(minutes=15))
    assert len(stage.store.kept) == 1


def test_an_agency_that_says_nothing_keeps_what_it_offered(stage: Stage) -> None:
    stage.ask()
    stage.agency.answer = None
    stage.ask(later=timedelta(minutes=15))
    assert stage.agency.asked == 2
    assert stage.store.state.offers == frozenset({"pause", "call_back"})


@pytest.mark.parametrize("held", [{"quarantined_at": NOON}, {"resting_until": SOON}])
def test_an_agency_in_quarantine_or_at_rest_is_left_alone(held: dict[str, Any]) -> None:
    stage = Stage(store=Kept(SourceState(source="cjib", **held)))
    stage.ask()
    assert stage.agency.asked == 0
