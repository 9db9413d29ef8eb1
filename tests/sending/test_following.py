"""A request is followed to the end, hurried by news, and taken back when the citizen wants."""

from __future__ import annotations

from datetime import timedelta

from portal.services.requests_port import RequestRefused, RequestUnavailable
from portal.services.sending import LATEST, SOONEST, pace
from tests.sending.asks import ALICE
from tests.sending.desk import Desk

BUSY = RequestUnavailable("busy")


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

    assert desk.turns == ["being_sent", "received", "in_consideration", "agreed"]
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
    assert desk.turns == ["being_sent", "received", "withdraw_asked", "withdrawn"]


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
    assert desk.turns[-1] == "withdraw_refused"
    assert desk.tasks == {"follow"}
