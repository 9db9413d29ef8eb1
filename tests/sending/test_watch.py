"""The operator sees what is stuck, and what is past its term goes."""

from __future__ import annotations

import pytest

from portal.services.requests_port import RequestRefused, RequestUnavailable
from portal.storage.database import Database
from portal.storage.request_watch import KEPT, LONGEST, purge_requests, stuck_requests
from tests.sending.asks import ALICE, Clock, FakeChannel, Office, ask


@pytest.fixture
def duo() -> FakeChannel:
    return FakeChannel()


@pytest.fixture
def office(database: Database, clock: Clock, duo: FakeChannel) -> Office:
    made = Office(database, {"duo": duo}, clock)
    made.requests.confirm(ALICE, "page", [ask()], clock.now)
    return made


def stuck(office: Office, clock: Clock) -> list[tuple[str, str, str]]:
    return [(s.source, s.state, s.task) for s in stuck_requests(office.database, clock.now)]


def test_a_request_that_is_on_its_way_is_not_stuck(office: Office, clock: Clock) -> None:
    assert stuck(office, clock) == []


def test_what_does_not_leave_is_stuck_after_a_quarter_of_an_hour(
    office: Office, clock: Clock
) -> None:
    clock.move(minutes=15)
    assert stuck(office, clock) == [("duo", "being_sent", "send")]


def test_what_cannot_be_followed_is_stuck(office: Office, clock: Clock, duo: FakeChannel) -> None:
    office.work()
    duo.faults = [RequestUnavailable("busy")] * 4
    for _ in range(4):
        clock.move(hours=1)
        office.work()
    assert stuck(office, clock) == [("duo", "received", "follow")]


def test_what_hears_nothing_for_eight_weeks_is_stuck(office: Office, clock: Clock) -> None:
    office.work()
    clock.move(days=56)
    assert stuck(office, clock) == [("duo", "received", "follow")]


def test_what_failed_is_shown_for_a_week(office: Office, clock: Clock, duo: FakeChannel) -> None:
    duo.faults = [RequestRefused("not_offered")]
    office.work()
    assert stuck(office, clock) == [("duo", "failed", "")]
    clock.move(days=7)
    assert stuck(office, clock) == []


def test_a_request_goes_six_months_after_it_is_over(
    office: Office, clock: Clock, duo: FakeChannel
) -> None:
    duo.state = "agreed"
    office.work()
    assert purge_requests(office.database, clock.now + KEPT * 0.99) == 0
    assert purge_requests(office.database, clock.now + KEPT) == 1
    assert office.requests.requests_of(ALICE) == ()


def test_a_request_that_is_never_decided_goes_after_two_years(office: Office, clock: Clock) -> None:
    office.work()
    assert purge_requests(office.database, clock.now + KEPT) == 0
    assert purge_requests(office.database, clock.now + LONGEST) == 1
