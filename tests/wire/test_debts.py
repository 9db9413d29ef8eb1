"""A debt is read strictly; what cannot be read is named with its reason."""

import pytest

from portal.domain.event import ObligationImposed, OtherEvent
from tests.wire.answers import a_debt, an_answer, imposed, read, reason_for

PAID = {"id": "p", "type": "payment_received", "at": "2026-10-01", "cents": 100}
DEMAND = {
    "id": "d",
    "type": "payment_demanded",
    "at": "2026-09-01",
    "form": "notice",
    "cents": 11300,
    "due": "2026-10-27",
}
ODD = imposed(type="something_new", id="x")


def test_a_good_debt_is_read_with_its_events():
    (debt,) = read(an_answer(a_debt(events=[imposed(), DEMAND, PAID]))).debts
    assert [event.type for event in debt.events] == [
        "obligation_imposed",
        "payment_demanded",
        "payment_received",
    ]


@pytest.mark.parametrize(
    ("debt", "reason"),
    [
        (a_debt(regime="unheard_of"), "unknown_value"),
        (a_debt(regime=5), "unknown_value"),
        (a_debt(id="with space"), "bad_id"),
        (a_debt(id="x" * 65), "bad_id"),
        (a_debt(id=7), "bad_id"),
        (a_debt(kind="<b>"), "unknown_value"),
        (a_debt(reference="a\x00b"), "bad_text"),
        (a_debt(description="x" * 2001), "bad_text"),
        (a_debt(description="\u202eomgekeerd"), "bad_text"),
        (a_debt(jointly_owed="yes"), "bad_type"),
        (a_debt(limitation_date="2099-01-01"), "bad_date"),
        (a_debt(decision={"dated": "01-09-2026"}), "bad_date"),
        (a_debt(decision=[]), "bad_type"),
        (a_debt(stated_balance={"cents": -1, "at": "2026-11-20T10:00:00Z"}), "bad_amount"),
        (a_debt(stated_balance={"cents": 1, "at": "2026-11-20T10:00:00"}), "bad_date"),
        (a_debt(stated_balance={"cents": 1}), "missing_field"),
        (a_debt(events={}), "bad_type"),
        (a_debt(events=[5]), "bad_type"),
        (a_debt(events=[imposed(cents=0)]), "bad_amount"),
        (a_debt(events=[imposed(cents=-5)]), "bad_amount"),
        (a_debt(events=[imposed(cents=104.0)]), "bad_amount"),
        (a_debt(events=[imposed(cents="104")]), "bad_amount"),
        (a_debt(events=[imposed(cents=True)]), "bad_amount"),
        (a_debt(events=[imposed(cents=None)]), "bad_amount"),
        (a_debt(events=[imposed(cents=1_000_000_001)]), "bad_amount"),
        (a_debt(events=[imposed(at="2026-02-30")]), "bad_date"),
        (a_debt(events=[imposed(at="1949-12-31")]), "bad_date"),
        (a_debt(events=[imposed(at="2026-09-01T10:00:00")]), "bad_date"),
        (a_debt(events=[imposed(recorded="2026-09-01")]), "bad_date"),
        (a_debt(events=[{**DEMAND, "due": None}]), "bad_date"),
        (a_debt(events=[imposed(), imposed(cents=5)]), "duplicate_id"),
        (a_debt(events=[ODD, {**ODD, "cents": 9}]), "duplicate_id"),
        (a_debt(events=[imposed(id=str(n)) for n in range(1001)]), "too_many_events"),
        ("a text", "bad_type"),
    ],
)
def test_what_is_wrong_gives_its_reason(debt, reason):
    assert reason_for(debt) == reason


@pytest.mark.parametrize("field", ["id", "kind", "regime", "creditor", "events"])
def test_a_field_that_must_be_there_is_missed(field):
    debt = a_debt()
    del debt[field]
    assert reason_for(debt) == "missing_field"


@pytest.mark.parametrize(
    "reference",
    [
        {"type": "demand_withdrawn", "demand": "gone"},
        {"type": "demand_withdrawn", "demand": "e1"},
        {"type": "payment_received", "cents": 5, "demand": "gone"},
        {"type": "obligation_reduced", "cents": 5, "reason": "remission", "obligation": "gone"},
        {"type": "enforcement_ended", "of": "gone"},
    ],
)
def test_a_reference_to_an_event_that_is_not_there_is_refused(reference):
    event = {"id": "r", "at": "2026-10-01"} | reference
    assert reason_for(a_debt(events=[imposed(), event])) == "unknown_event"


def test_more_remitted_than_imposed_does_not_add_up():
    event = {"id": "r", "at": "2026-10-01", "type": "obligation_reduced", "reason": "remission"}
    assert reason_for(a_debt(events=[imposed(), event | {"cents": 11301}])) == "does_not_add_up"
    assert reason_for(a_debt(events=[imposed(), event | {"cents": 11300}])) is None


def test_the_same_event_twice_counts_once():
    (debt,) = read(an_answer(a_debt(events=[imposed(), imposed()]))).debts
    assert len(debt.events) == 1


def test_an_event_of_an_unknown_type_is_kept_as_other():
    (debt,) = read(an_answer(a_debt(events=[imposed(), ODD]))).debts
    other = debt.events[1]
    assert isinstance(other, OtherEvent)
    assert (other.type, other.told) == ("other", "something_new")


def test_an_unknown_word_inside_an_event_is_read_as_other():
    (debt,) = read(an_answer(a_debt(events=[imposed(category="surcharge")]))).debts
    event = debt.events[0]
    assert isinstance(event, ObligationImposed)
    assert event.category == "other"


def test_unknown_fields_are_ignored():
    assert reason_for(a_debt(surprise={"deep": [1]}, events=[imposed(extra=None)])) is None


def test_a_debt_named_twice_counts_once_and_two_debts_of_one_name_are_refused():
    same = read(an_answer(a_debt(), a_debt()))
    assert (len(same.debts), same.rejected) == (1, ())
    differing = read(an_answer(a_debt(), a_debt(reference="other")))
    assert (differing.debts, differing.rejected[0].reason) == ((), "duplicate_id")
