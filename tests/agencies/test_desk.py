"""The desk of an agency of the demo: every request once, decided step by step."""

from __future__ import annotations

import time
from datetime import timedelta
from threading import Event
from typing import Any

import pytest

from connectors.api.request import NewRequest
from demo.agencies.clerk import keep_working, work
from demo.agencies.desk import Desk
from demo.agencies.offers import Offers
from demo.agencies.problem import Refused
from portal.domain.request import Arrangement, Message, Part, Wish
from tests.api.wishes import NOW, WISHES, written

ARRANGEMENT, OBJECTION, PAUSE, CORRECTION, MESSAGE, HELP = WISHES
HOUR = timedelta(hours=1)


def asked(desk: Desk, wish: Wish, key: str = "k") -> dict[str, Any]:
    body = written(wish).body
    request = NewRequest.model_validate_json(body, context={"today": NOW.date()})
    return desk.take(key, body, request.root, NOW)[0]


@pytest.fixture
def told() -> list[dict[str, Any]]:
    return []


@pytest.fixture
def desk(told: list[dict[str, Any]]) -> Desk:
    return Desk("duo", Offers(), told.append)


def test_the_clerk_says_until_when_and_then_decides(desk: Desk, told: list[dict[str, Any]]) -> None:
    request_id = asked(desk, PAUSE)["id"]

    work(desk, NOW + HOUR, HOUR)
    work(desk, NOW + 2 * HOUR, HOUR)
    work(desk, NOW + 3 * HOUR, HOUR)

    assert [one["state"] for one in told] == ["in_consideration", "agreed"]
    assert desk.standing(request_id)["paused_until"] == "2027-02-01"


def test_the_clerk_takes_the_time_that_was_agreed(desk: Desk, told: list[dict[str, Any]]) -> None:
    asked(desk, PAUSE)

    work(desk, NOW + HOUR / 2, HOUR)

    assert told == []


def test_the_clerk_works_by_itself_until_told_to_stop(
    desk: Desk, told: list[dict[str, Any]]
) -> None:
    asked(desk, PAUSE)
    over = Event()

    thread = keep_working([desk], lambda: NOW + HOUR, HOUR, over, pause_seconds=0.01)
    deadline = time.monotonic() + 5
    while not told and time.monotonic() < deadline:
        time.sleep(0.01)
    over.set()
    thread.join(5)

    assert [one["state"] for one in told] == ["in_consideration"]
    assert not thread.is_alive()


@pytest.mark.parametrize("wish", [ARRANGEMENT, OBJECTION], ids=["custom", "objection"])
def test_what_a_person_must_weigh_stays_in_consideration(desk: Desk, wish: Wish) -> None:
    request_id = asked(desk, wish)["id"]

    for hours in range(1, 6):
        work(desk, NOW + hours * HOUR, HOUR)

    assert desk.standing(request_id)["state"] == "in_consideration"


def made_to_measure(parts: int) -> Arrangement:
    """An arrangement that nobody explained."""
    part = Part(due=NOW.date() + timedelta(weeks=4), cents=5000)
    return Arrangement(debts=("d1",), form="custom", parts=(part,) * parts)


@pytest.mark.parametrize(("parts", "decided"), [(36, "agreed"), (37, "refused")])
def test_what_nobody_explained_is_asked_for_and_decided_after_the_answer(
    desk: Desk, parts: int, decided: str
) -> None:
    request_id = asked(desk, made_to_measure(parts))["id"]
    for hours in range(1, 6):
        work(desk, NOW + hours * HOUR, HOUR)
    assert desk.standing(request_id)["state"] == "more_information"

    asked(desk, Message(text="Ik verdien 1.500 euro.", about=request_id), "another")
    work(desk, NOW + 8 * HOUR, HOUR)

    assert desk.standing(request_id)["state"] == decided


def test_a_message_is_received_and_no_more(desk: Desk, told: list[dict[str, Any]]) -> None:
    asked(desk, MESSAGE)

    work(desk, NOW + HOUR, HOUR)

    assert told == []


def test_the_first_answer_stays_the_answer_to_its_key(desk: Desk) -> None:
    first = asked(desk, PAUSE)
    desk.decide(first["id"], {"state": "agreed"}, NOW)

    assert desk.repeated("k", written(PAUSE).body) == first
    assert desk.standing(first["id"])["state"] == "agreed"


def test_another_request_with_the_same_key_is_a_conflict(desk: Desk) -> None:
    asked(desk, PAUSE)

    with pytest.raises(Refused, match="idempotency-conflict"):
        desk.repeated("k", written(MESSAGE).body)


def test_what_is_decided_is_not_decided_again(desk: Desk) -> None:
    request_id = asked(desk, PAUSE)["id"]
    desk.decide(request_id, {"state": "agreed"}, NOW)

    with pytest.raises(Refused, match="too-late"):
        desk.decide(request_id, {"state": "withdrawn"}, NOW)
