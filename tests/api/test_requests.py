"""Asking an agency something for a citizen, over real HTTP: once, or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from portal.domain import request
from portal.domain.request import Wish
from portal.services.requests_port import (
    IdempotencyKey,
    RequestConflict,
    RequestRefused,
)
from tests.api.agency import CITIZENS, OnStage, on_stage
from tests.api.wishes import WISHES, written

PERSON = CITIZENS["achterstand"]


@pytest.fixture(scope="module")
def duo() -> Iterator[OnStage]:
    with on_stage("duo") as stage:
        yield stage


def parts(count: int, cents: int = 5000) -> tuple[request.Part, ...]:
    return tuple(request.Part(due=date(2027, 1, 1), cents=cents) for _ in range(count))


def asks(stage: OnStage, parts_: tuple[request.Part, ...], form: str = "standard") -> Wish:
    debt = stage.debt_of(PERSON)
    return request.Arrangement(debts=(debt,), form=form, parts=parts_)  # type: ignore[arg-type]


def test_a_request_that_meets_the_rules_can_be_agreed_at_once(duo: OnStage) -> None:
    receipt = duo.channel.send(written(asks(duo, parts(3)), PERSON), IdempotencyKey.new())

    assert (receipt.status.state, receipt.status.parts) == ("agreed", parts(3))
    assert receipt.status.final
    assert not receipt.repeated


def test_a_refusal_says_why_and_what_can_be_done_against_it(duo: OnStage) -> None:
    receipt = duo.channel.send(written(asks(duo, parts(30)), PERSON), IdempotencyKey.new())

    told = receipt.status
    assert (told.state, told.reason, told.remedy) == ("refused", "too_many_months", "objection")
    assert told.remedy_until is not None


def test_the_same_key_and_request_happen_once_and_get_the_same_answer(duo: OnStage) -> None:
    key, asked = IdempotencyKey.new(), written(asks(duo, parts(3), "custom"), PERSON)

    first, second = duo.channel.send(asked, key), duo.channel.send(asked, key)

    assert first.status == second.status
    assert (first.repeated, second.repeated) == (False, True)


def test_ten_at_the_same_moment_are_one(duo: OnStage) -> None:
    key, asked = IdempotencyKey.new(), written(asks(duo, parts(3), "custom"), PERSON)

    with ThreadPoolExecutor(10) as threads:
        receipts = list(threads.map(lambda _: duo.channel.send(asked, key), range(10)))

    assert len({receipt.status.id for receipt in receipts}) == 1
    assert [receipt.repeated for receipt in receipts].count(False) == 1


def test_the_same_key_for_another_request_is_a_conflict(duo: OnStage) -> None:
    key = IdempotencyKey.new()
    duo.channel.send(written(asks(duo, parts(3)), PERSON), key)

    with pytest.raises(RequestConflict, match="idempotency_conflict"):
        duo.channel.send(written(asks(duo, parts(4)), PERSON), key)


def test_a_request_can_be_followed_and_taken_back_twice(duo: OnStage) -> None:
    asked = written(asks(duo, parts(3), "custom"), PERSON)
    found = duo.channel.send(asked, IdempotencyKey.new()).status

    assert duo.channel.status(found.id) == found
    assert duo.channel.withdraw(found.id).state == "withdrawn"
    assert duo.channel.withdraw(found.id).state == "withdrawn"
    assert duo.channel.status(found.id).state == "withdrawn"


def test_what_is_decided_cannot_be_taken_back(duo: OnStage) -> None:
    agreed = duo.channel.send(written(asks(duo, parts(3)), PERSON), IdempotencyKey.new()).status

    with pytest.raises(RequestRefused, match="too_late"):
        duo.channel.withdraw(agreed.id)


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (request.Message(text="Hallo", debt="W-0"), "unknown_debt"),
        (WISHES[-1], "not_offered"),
        (request.Arrangement(debts=(), form="standard", parts=()), "bad_request"),
    ],
    ids=["unknown debt", "not offered", "bad request"],
)
def test_what_an_agency_does_not_take_is_refused_with_the_reason(
    duo: OnStage, wish: Wish, reason: str
) -> None:
    with pytest.raises(RequestRefused, match=reason):
        duo.channel.send(written(wish, PERSON), IdempotencyKey.new())


def test_a_person_whom_the_agency_does_not_know_is_refused(duo: OnStage) -> None:
    asked = written(request.Message(text="Hallo"), CITIZENS["net-in-nederland"])

    with pytest.raises(RequestRefused, match="unknown_person"):
        duo.channel.send(asked, IdempotencyKey.new())


def test_a_request_that_is_not_there_is_unknown(duo: OnStage) -> None:
    with pytest.raises(RequestRefused, match="unknown_request"):
        duo.channel.status("v-nothing")


def test_what_is_offered_comes_from_the_agency_itself(duo: OnStage) -> None:
    offered = duo.channel.capabilities()

    assert "arrangement" in offered.at_once
    assert "debt_help" not in offered.requests


def test_a_key_nobody_can_guess_or_misread() -> None:
    assert IdempotencyKey.new() != IdempotencyKey.new()
    for wrong in ("", "short", "x" * 65, "with space in it..", "é" * 20):
        with pytest.raises(ValueError):
            IdempotencyKey(wrong)
