"""What processes and operators tell each other about the sources."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from portal.services.source_state import Sighting, StatesUnavailable, Tally
from portal.storage.database import Database, open_database
from portal.storage.source_states import SourceStates

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def states(database: Database) -> SourceStates:
    return SourceStates(database)


def answered(at: datetime) -> Sighting:
    return Sighting(source="cjib", answer_at=at)


def test_a_source_that_was_never_seen_has_no_state(states: SourceStates) -> None:
    assert states.read() == {}


def test_the_first_answer_stays_and_the_last_one_moves(states: SourceStates) -> None:
    for at in (NOON, LATER):
        states.add([], [answered(at)])
    cjib = states.read()["cjib"]
    assert (cjib.first_answer_at, cjib.last_answer_at) == (NOON, LATER)


def test_a_failure_leaves_what_is_known_of_answers(states: SourceStates) -> None:
    states.add([], [answered(NOON)])
    states.add([], [Sighting(source="cjib", failure_at=LATER, failure="timeout")])
    cjib = states.read()["cjib"]
    assert (cjib.last_answer_at, cjib.last_failure) == (NOON, "timeout")


def test_counts_of_all_processes_add_up(states: SourceStates) -> None:
    def count(number: int) -> None:
        results = ("answered", "timeout") if number % 2 else ("timeout", "answered")
        states.add([Tally("cjib", "question", r, 1, 250) for r in results], [answered(NOON)])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, range(20)))

    cjib = states.read()["cjib"]
    assert cjib.counted("question") == {"answered": 20, "timeout": 20}
    assert {tally.milliseconds for tally in cjib.tallies} == {5_000}


def test_what_is_wrong_with_debts_is_counted_apart(states: SourceStates) -> None:
    states.add([Tally("cjib", "debt", "bad_date", 3)], [answered(NOON)])
    cjib = states.read()["cjib"]
    assert (cjib.counted("debt"), cjib.counted("question")) == ({"bad_date": 3}, {})


def test_of_two_orders_to_rest_the_later_end_counts(states: SourceStates) -> None:
    for until in (NOON, LATER, NOON):
        states.rest("cjib", until)
    assert states.read()["cjib"].resting_until == LATER


def test_a_quarantine_lasts_until_the_release(states: SourceStates) -> None:
    states.quarantine("cjib", "wrong amounts", NOON)
    held = states.read()["cjib"]
    assert (held.quarantined_at, held.quarantine_reason) == (NOON, "wrong amounts")
    assert states.release("cjib")
    assert states.read()["cjib"].quarantined_at is None


def test_releasing_a_source_that_is_free_says_so(states: SourceStates) -> None:
    assert not states.release("cjib")


def test_a_quarantine_keeps_the_counts(states: SourceStates) -> None:
    states.add([Tally("cjib", "question", "answered", 2, 0)], [answered(NOON)])
    states.quarantine("cjib", "wrong amounts", LATER)
    assert states.read()["cjib"].counted("question") == {"answered": 2}


def test_a_database_that_cannot_be_used_is_told_as_such(empty_database_url: str) -> None:
    without_tables = open_database(empty_database_url)
    with pytest.raises(StatesUnavailable):
        SourceStates(without_tables).read()
    without_tables.close()


def test_what_a_source_offers_is_known_only_after_it_said_so(states: SourceStates) -> None:
    states.add([], [answered(NOON)])
    assert states.read()["cjib"].offers is None
    for offers in (frozenset({"pause", "message"}), frozenset[str]()):
        states.offer("cjib", offers)
        assert states.read()["cjib"].offers == offers
