"""Workers bring requests once, try again with the same key, and tell when it failed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from portal.services.requests_port import (
    RequestConflict,
    RequestNews,
    RequestRefused,
    RequestUnavailable,
)
from portal.services.sending import LATEST, SOONEST, WAITS, pace
from portal.storage.database import Database
from portal.storage.tables import outbox
from tests.sending.asks import ALICE, Clock, FakeChannel, Office, ask

BUSY = RequestUnavailable("busy")


class Desk(Office):
    """An office with one agency, and one request that Alice confirmed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.channel = FakeChannel()
        self.clock = clock
        super().__init__(database, {"duo": self.channel}, clock)
        (self.made,) = self.requests.confirm(ALICE, "page", [ask()], clock.now)

    @property
    def asked(self):
        """The request, as Alice sees it."""
        return self.requests.find(ALICE, self.made)

    @property
    def tasks(self) -> set[str]:
        """What is still to be done."""
        with self.database.reading() as connection:
            return set(connection.execute(select(outbox.c.task)).scalars())

    def news(self, known_as: str = "v-0") -> bool:
        """The agency tells that something changed."""
        return self.requests.note(
            RequestNews(agency="duo", request_id=known_as, state="agreed", at=self.clock.now)
        )


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return Desk(database, clock)


def turns(desk: Desk) -> list[str]:
    return [turn.what for turn in desk.asked.turns]


def test_a_request_that_arrived_is_followed(desk: Desk) -> None:
    assert desk.work() == 1

    assert (desk.asked.state, desk.asked.status.reference) == ("received", "2026-v-0")
    assert desk.tasks == {"follow"}
    assert [row.action for row in desk.log.read_for(ALICE)] == ["send", "request"]


def test_an_answer_that_got_lost_is_asked_for_with_the_same_key(desk: Desk) -> None:
    desk.channel.lost = [RequestUnavailable("timeout")]
    desk.work()
    desk.clock.move(seconds=3)
    desk.work()

    assert len(desk.channel.effects) == 1
    assert desk.asked.state == "received"


def test_an_agency_that_asks_to_wait_is_left_alone_so_long(desk: Desk) -> None:
    desk.channel.faults = [RequestUnavailable("busy", 600)]
    desk.work()
    desk.clock.move(seconds=599)
    assert desk.work() == 0
    desk.clock.move(seconds=1)
    assert desk.work() == 1


def test_after_the_last_try_it_failed_and_says_why(desk: Desk) -> None:
    desk.channel.faults = [BUSY] * (len(WAITS) + 1)
    for _ in range(len(WAITS) + 1):
        assert desk.asked.state == "being_sent"
        desk.work()
        desk.clock.move(hours=2)

    assert (desk.asked.state, desk.asked.reason) == ("failed", "busy")
    assert desk.tasks == set()


def test_a_worker_goes_on_trying_for_almost_two_days() -> None:
    assert timedelta(hours=45) < sum(WAITS, timedelta()) < timedelta(hours=48)


@pytest.mark.parametrize("fault", [RequestRefused("not_offered"), RequestConflict("conflict")])
def test_what_an_agency_does_not_take_is_not_sent_again(desk: Desk, fault: Exception) -> None:
    desk.channel.faults = [fault]
    desk.work()

    assert desk.asked.state == "failed"
    assert desk.tasks == set()


def test_ten_workers_send_one_request_once(desk: Desk) -> None:
    with ThreadPoolExecutor(10) as threads:
        list(threads.map(lambda _: desk.work(), range(10)))

    assert (len(desk.channel.effects), desk.channel.calls) == (1, 2)


def test_what_a_worker_found_no_longer_counts_after_its_lease(desk: Desk) -> None:
    late = desk.outbox.claim(desk.clock.now, timedelta(minutes=1))
    assert late is not None
    desk.clock.move(minutes=1)
    desk.channel.state = "agreed"
    desk.work()
    outcome = desk.sender.attempt(late)

    assert not desk.outbox.settle(late, outcome, desk.clock.now)
    assert turns(desk) == ["being_sent", "agreed"]


def test_a_status_is_asked_for_ever_less_often() -> None:
    assert pace(timedelta()) == SOONEST
    assert pace(timedelta(hours=4)) == timedelta(hours=1)
    assert pace(timedelta(days=300)) == LATEST


def test_what_changes_at_the_agency_is_followed_to_the_end(desk: Desk) -> None:
    desk.work()
    for state in ("in_consideration", "agreed"):
        desk.channel.state = state
        desk.clock.move(days=1)
        desk.work()

    assert turns(desk) == ["being_sent", "received", "in_consideration", "agreed"]
    assert desk.tasks == set()


def test_an_agency_that_does_not_answer_is_asked_for_the_status_without_end(desk: Desk) -> None:
    desk.work()
    desk.channel.faults = [BUSY] * 60
    for _ in range(60):
        desk.clock.move(days=1)
        desk.work()

    assert desk.asked.state == "received"
    assert desk.tasks == {"follow"}


def test_news_makes_the_status_be_asked_for_at_once(desk: Desk) -> None:
    desk.work()
    desk.channel.state = "agreed"
    assert desk.work() == 0

    assert desk.news()
    desk.work()
    assert desk.asked.state == "agreed"


def test_news_while_the_status_is_being_asked_for_is_not_lost(desk: Desk) -> None:
    desk.work()
    desk.clock.move(hours=1)
    job = desk.outbox.claim(desk.clock.now, timedelta(minutes=1))
    assert job is not None
    before = desk.sender.attempt(job)
    desk.channel.state = "agreed"
    desk.news()

    assert not desk.outbox.settle(job, before, desk.clock.now)
    desk.work()
    assert desk.asked.state == "agreed"


def test_news_about_another_request_is_not_ours(desk: Desk) -> None:
    desk.work()

    assert not desk.news("v-1")


def test_what_never_left_is_gone_when_it_is_taken_back(desk: Desk) -> None:
    desk.requests.withdraw(ALICE, desk.made, desk.clock.now)
    desk.work()

    assert desk.asked.state == "withdrawn"
    assert desk.channel.calls == 0


def test_what_the_agency_has_is_taken_back_there_once(desk: Desk) -> None:
    desk.work()
    for _ in range(3):
        desk.requests.withdraw(ALICE, desk.made, desk.clock.now)
    assert desk.asked.leaving
    desk.work()

    assert desk.channel.withdrawn == ["v-0"]
    assert turns(desk) == ["being_sent", "received", "withdraw_asked", "withdrawn"]


def test_what_may_have_left_arrives_first_and_is_then_taken_back(desk: Desk) -> None:
    desk.channel.lost = [RequestUnavailable("timeout")]
    desk.work()
    desk.requests.withdraw(ALICE, desk.made, desk.clock.now)
    desk.clock.move(seconds=3)
    desk.work()

    assert desk.asked.state == "withdrawn"
    assert desk.channel.withdrawn == ["v-0"]


def test_an_agency_that_does_not_let_go_keeps_the_request(desk: Desk) -> None:
    desk.work()
    desk.requests.withdraw(ALICE, desk.made, desk.clock.now)
    desk.channel.faults = [RequestRefused("too_late")]
    desk.work()

    assert (desk.asked.state, desk.asked.leaving) == ("received", False)
    assert turns(desk)[-1] == "withdraw_refused"
    assert desk.tasks == {"follow"}
