"""Workers bring requests once, try again with the same key, and tell when it failed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from portal.services.requests_port import RequestConflict, RequestRefused, RequestUnavailable
from portal.services.sending import WAITS
from tests.sending.asks import ALICE
from tests.sending.desk import Desk

BUSY = RequestUnavailable("busy")


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
    assert desk.turns == ["being_sent", "agreed"]
