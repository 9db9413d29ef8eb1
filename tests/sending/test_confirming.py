"""What a citizen confirms is noted once, whole, and readable for nobody else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from portal.services.asking import AskedOtherwise
from portal.storage.database import Database
from portal.storage.log_check import check_log
from portal.storage.tables import outbox, request
from tests.sending.asks import ALICE, BOB, KEYS, Clock, FakeChannel, Office, ask, in_parts, question


@pytest.fixture
def office(database: Database, clock: Clock) -> Office:
    return Office(database, {"duo": FakeChannel()}, clock)


def test_a_confirmation_is_a_request_a_task_and_a_row_in_the_log(
    office: Office, clock: Clock
) -> None:
    office.requests.confirm(ALICE, "page", [ask("duo"), ask("cjib")], clock.now)

    asked = office.requests.requests_of(ALICE)
    assert [(one.source, one.state) for one in asked] == [
        ("duo", "being_sent"),
        ("cjib", "being_sent"),
    ]
    told = [(row.actor, row.action, row.subject) for row in office.log.read_for(ALICE)]
    assert told == [("citizen", "request", "cjib"), ("citizen", "request", "duo")]


def test_the_same_page_again_gives_the_same_requests(office: Office, clock: Clock) -> None:
    asks = [ask("duo"), ask("cjib")]
    first = office.requests.confirm(ALICE, "page", asks, clock.now)
    clock.move(hours=1)

    assert office.requests.confirm(ALICE, "page", asks, clock.now) == first
    assert len(office.requests.requests_of(ALICE)) == 2


@pytest.mark.parametrize(
    "asks",
    [
        [ask("duo", in_parts(6000)), ask("cjib")],
        [ask("duo")],
        [ask("duo"), ask("cjib"), ask("svb")],
        [ask("cjib"), ask("duo")],
    ],
    ids=["another amount", "fewer", "more", "another order"],
)
def test_the_same_page_with_another_body_is_refused(
    office: Office, clock: Clock, asks: list[object]
) -> None:
    office.requests.confirm(ALICE, "page", [ask("duo"), ask("cjib")], clock.now)

    with pytest.raises(AskedOtherwise):
        office.requests.confirm(ALICE, "page", asks, clock.now)  # type: ignore[arg-type]
    assert len(office.requests.requests_of(ALICE)) == 2


def test_a_page_of_somebody_else_is_refused(office: Office, clock: Clock) -> None:
    office.requests.confirm(ALICE, "page", [ask()], clock.now)

    with pytest.raises(AskedOtherwise):
        office.requests.confirm(BOB, "page", [ask(person=BOB)], clock.now)


def test_twenty_clicks_at_the_same_moment_are_one_request(office: Office, clock: Clock) -> None:
    asks = [ask()]

    with ThreadPoolExecutor(10) as threads:
        ids = list(
            threads.map(
                lambda n: office.requests.confirm(ALICE, f"tab {n % 2}", asks, clock.now),
                range(20),
            )
        )
    assert len(set(ids)) == 1
    assert len(office.requests.requests_of(ALICE)) == 1


def test_a_wish_that_was_decided_since_the_page_was_made_is_not_asked_again(
    office: Office, clock: Clock
) -> None:
    instant = Office(office.database, {"duo": FakeChannel(state="refused")}, clock)
    page = ask(at=clock.now)
    clock.move(minutes=1)
    first = instant.requests.confirm(ALICE, "one tab", [ask(at=clock.now)], clock.now)
    instant.work()

    assert instant.requests.confirm(ALICE, "other tab", [page], clock.now) == first


def test_a_wish_that_was_decided_before_can_be_asked_again(office: Office, clock: Clock) -> None:
    instant = Office(office.database, {"duo": FakeChannel(state="refused")}, clock)
    instant.requests.confirm(ALICE, "one", [ask(at=clock.now)], clock.now)
    instant.work()
    clock.move(days=30)
    instant.requests.confirm(ALICE, "another", [ask(at=clock.now)], clock.now)

    assert len(instant.requests.requests_of(ALICE)) == 2


def test_a_confirmation_that_fails_leaves_nothing(database: Database, clock: Clock) -> None:
    class Stopped(Exception):
        pass

    def reached(point: str) -> None:
        raise Stopped

    office = Office(database, {}, clock, reached=reached)
    with pytest.raises(Stopped):
        office.requests.confirm(ALICE, "page", [ask()], clock.now)
    assert office.requests.requests_of(ALICE) == ()
    assert check_log(database, KEYS).rows == 0


def test_a_stolen_database_says_nothing_of_what_was_asked(
    office: Office, clock: Clock, database: Database
) -> None:
    office.requests.confirm(ALICE, "page", [ask(wish=question("Ik ben ziek."))], clock.now)

    with database.reading() as connection:
        rows = [*connection.execute(select(request)), *connection.execute(select(outbox))]
    seen = repr(rows)
    for secret in (ALICE.reveal(), "ziek", "message", "student_loan"):
        assert secret not in seen


def test_requests_are_found_again_by_who_asked_only(office: Office, clock: Clock) -> None:
    (made,) = office.requests.confirm(ALICE, "page", [ask()], clock.now)

    assert office.requests.find(ALICE, made) is not None
    assert office.requests.find(BOB, made) is None
    assert office.requests.requests_of(BOB) == ()
    assert office.requests.find(ALICE, "é") is None
