"""What follows from a history holds for any history, however odd."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.debt import Debt
from portal.domain.event import Event
from portal.domain.standing import standing_of
from tests.builders import a_debt
from tests.hostile import contract
from tests.hostile.histories import days, debts, histories, unknown_events

EXAMPLES = settings(max_examples=200, deadline=None)


@EXAMPLES
@given(debts, days)
def test_a_standing_is_what_the_contract_says(debt: Debt, on: date) -> None:
    standing, counted = standing_of(debt, on), contract.until(debt.events, on)
    assert standing.stage == contract.stage(counted)
    assert standing.stage_since == contract.stage_since(debt.events, on)
    assert standing.due_date == contract.due_date(counted)
    assert standing.demand == contract.demand(counted)
    assert list(standing.enforcements) == contract.running(counted)
    assert standing.paused == contract.paused(counted, on)
    assert standing.objection == contract.in_force(counted, "objection_filed", "objection_decided")


@EXAMPLES
@given(debts, days)
def test_nothing_is_owed_below_zero_and_no_cent_is_lost(debt: Debt, on: date) -> None:
    amounts = standing_of(debt, on).amounts
    assert amounts.outstanding_cents >= 0
    assert amounts.overpaid_cents >= 0
    assert 0 in (amounts.outstanding_cents, amounts.overpaid_cents)
    assert amounts.outstanding_cents - amounts.overpaid_cents == contract.left(
        contract.until(debt.events, on)
    )


@EXAMPLES
@given(histories, days, st.randoms(use_true_random=False))
def test_the_order_in_the_list_matters_within_a_day_only(
    history: tuple[Event, ...], on: date, chance: st.DataObject
) -> None:
    by_day = [list(same) for _, same in groupby(sorted(history, key=_day), key=_day)]
    chance.shuffle(by_day)  # type: ignore[attr-defined]
    mixed = [event for same in by_day for event in same]
    assert standing_of(a_debt(*mixed), on).history == standing_of(a_debt(*history), on).history


@EXAMPLES
@given(histories, days, unknown_events, st.integers(0, 14))
def test_an_event_that_we_do_not_know_changes_no_amount_or_stage(
    history: tuple[Event, ...], on: date, unknown: Event, place: int
) -> None:
    before = standing_of(a_debt(*history), on)
    after = standing_of(a_debt(*history[:place], unknown, *history[place:]), on)
    assert (after.amounts, after.stage, after.due_date) == (
        before.amounts,
        before.stage,
        before.due_date,
    )


@EXAMPLES
@given(histories, days)
def test_what_happens_later_does_not_count_yet(history: tuple[Event, ...], on: date) -> None:
    known = [event for event in history if event.at <= on]
    assert standing_of(a_debt(*known), on).history == standing_of(a_debt(*history), on).history


@EXAMPLES
@given(debts, days)
def test_a_debt_is_overdue_only_after_a_day_that_is_shown(debt: Debt, on: date) -> None:
    standing = standing_of(debt, on)
    if standing.overdue:
        assert standing.due_date is not None
        assert standing.due_date < on
        assert standing.paused is None
        assert standing.stage != "settled"


def _day(event: Event) -> date:
    return event.at
