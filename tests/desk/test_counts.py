"""What policy sees of a desk: how many, how soon and by which channel, of nobody in particular."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta

import pytest

from desk.counts import whole_since
from portal.domain.desk_work import Act, Attempt, PlanMade, Take, Talk
from portal.storage.database import Database
from portal.storage.desk import DeskItems
from portal.storage.desk_counts import DeskCounts
from portal.storage.server_keys import ServerKeys
from tests.desk.conftest import ClerkOf
from tests.desk.requests import ALICE, ESTHER, NOON, UTRECHT, sent

TOO_FEW = "minder dan 100"


def handled(items: DeskItems, count: int, first: int = 0) -> None:
    """So many requests: phoned in vain, then reached, and a talk five days later."""
    for number in range(first, first + count):
        reference = items.put(sent(), ALICE, f"a-key-of-request-{number}", NOON)
        acts: tuple[Act, ...] = (
            Take(),
            Attempt(channel="phone", outcome="no_answer"),
            Attempt(channel="phone", outcome="reached"),
            Talk(at=NOON + timedelta(days=5), place="Balie 3"),
        )
        for seen, act in enumerate(acts):
            items.step(ESTHER, reference, act, seen, NOON)


def test_the_true_numbers_are_per_month_and_per_request(
    items: DeskItems, database: Database, keys: ServerKeys
) -> None:
    handled(items, 2)
    items.put(sent(urgent=True), ALICE, "a-key-of-december", NOON + timedelta(days=30))
    november, december = DeskCounts(database, keys).months("GM0363", NOON - timedelta(days=20))
    assert (november.requests, november.urgent, november.days_to_talk) == (2, 0, [5, 5])
    assert (november.tried["phone"], november.reached["phone"]) == (2, 2)
    assert (december.requests, december.urgent, december.days_to_talk) == (1, 1, [])


def test_another_municipality_counts_nothing_of_it(
    items: DeskItems, database: Database, keys: ServerKeys
) -> None:
    handled(items, 1)
    assert DeskCounts(database, keys).months("GM0344", NOON - timedelta(days=20)) == ()


def test_what_was_withdrawn_counts_as_that_and_no_more(
    items: DeskItems, database: Database, keys: ServerKeys
) -> None:
    reference = items.put(sent(), ALICE, "a-key-of-a-confirmation", NOON)
    items.step(ESTHER, reference, Take(), 0, NOON)
    items.step(ESTHER, reference, PlanMade(), 1, NOON)
    items.withdraw(reference, NOON)
    (month,) = DeskCounts(database, keys).months("GM0363", NOON - timedelta(days=20))
    assert (month.requests, month.withdrawn, month.plans) == (1, 1, 1)


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (datetime(2026, 11, 22, 12, tzinfo=UTC), "2026-06-01"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2026-08-01"),
        (datetime(2027, 1, 31, 12, tzinfo=UTC), "2026-09-01"),
    ],
)
def test_only_months_of_which_nothing_can_be_gone_are_counted(now: datetime, first: str) -> None:
    assert whole_since(now).date().isoformat() == first


@pytest.fixture
def few(items: DeskItems) -> None:
    handled(items, 3)


def test_few_requests_are_not_told(clerk: ClerkOf, few: None) -> None:
    text = clerk(ESTHER, "policy").visit("/counts").text
    assert text.count(TOO_FEW) >= 5
    assert "te weinig" in text


def test_the_file_holds_no_number_of_few_requests(clerk: ClerkOf, few: None) -> None:
    answer = clerk(ESTHER, "policy").get("/counts.csv")
    rows = list(csv.DictReader(answer.text.splitlines()))
    assert {row["value"] for row in rows} == {""}
    assert answer.headers["Content-Disposition"] == 'attachment; filename="desk-counts.csv"'


def test_policy_of_another_municipality_sees_nothing_of_it(clerk: ClerkOf, few: None) -> None:
    text = clerk(UTRECHT, "policy").visit("/counts").text
    assert "Er is nog niets te tellen." in text


@pytest.mark.slow
def test_many_requests_are_told_in_hundreds(clerk: ClerkOf, items: DeskItems) -> None:
    handled(items, 101)
    answer = clerk(ESTHER, "policy").get("/counts.csv")
    told = {
        (row["what"], row["channel"]): row["value"]
        for row in csv.DictReader(answer.text.splitlines())
    }
    assert told["requests", ""] == "100"
    assert told["urgent", ""] == ""
    assert told["days_to_first_talk", ""] == "5"
    assert (told["tried", "phone"], told["reached", "phone"]) == ("100", "95")


def test_counts_are_no_look_at_a_person(clerk: ClerkOf, few: None, log) -> None:
    before = len(log.read_for(ALICE))
    clerk(ESTHER, "policy").visit("/counts")
    assert len(log.read_for(ALICE)) == before
