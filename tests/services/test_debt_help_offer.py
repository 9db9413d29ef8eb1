"""Help is offered at the right moments and at no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from portal.domain.overview import SourceAnswer
from portal.services.debt_help_offer import offer_debt_help
from portal.services.summary import DebtLine, summarise
from tests.builders import a_debt, demanded, imposed

TODAY = date(2026, 11, 21)


def line(at: str, **facts: Any) -> DebtLine:
    """A debt with a day, and anything else that matters."""
    debt = a_debt(imposed("2026-09-01", 10000), demanded("2026-09-01", at, cents=10000))
    answer = SourceAnswer(source="cjib", status="answered", debts=(debt,))
    return replace(summarise(answer, TODAY, lambda *_: "key").lines[0], **facts)


LATE, LATER = line("2026-11-01"), line("2027-02-01")


def test_nothing_is_offered_while_nothing_is_wrong() -> None:
    assert offer_debt_help([], TODAY) is None
    assert offer_debt_help([LATER, LATER], TODAY) is None


def test_one_forgotten_letter_is_no_sign_yet() -> None:
    assert offer_debt_help([LATE, LATER], TODAY) is None


def test_several_debts_behind_are_a_moment() -> None:
    found = offer_debt_help([LATE, LATE, LATER], TODAY)

    assert found is not None
    assert (found.moments, found.behind) == (("behind",), 2)


@pytest.mark.parametrize("stage", ["final_demand", "writ"])
@pytest.mark.parametrize("due", [None, date(2026, 11, 1), date(2026, 12, 21)])
def test_a_bailiff_within_a_month_is_a_moment(stage: str, due: date | None) -> None:
    found = offer_debt_help([line("2026-12-01", stage=stage, due_date=due)], TODAY)

    assert found is not None
    assert found.moment == "bailiff"


@pytest.mark.parametrize(
    "facts",
    [
        {"stage": "final_demand", "due_date": date(2026, 12, 22)},
        {"stage": "reminder", "due_date": date(2026, 12, 1)},
        {"stage": "writ", "outstanding_cents": 0},
        {"stage": "writ", "paused_reason": "citizen_request"},
        {"stage": "writ", "announced_on": TODAY},
    ],
)
def test_who_has_time_a_pause_or_paid_is_left_in_peace(facts: dict[str, Any]) -> None:
    assert offer_debt_help([replace(LATER, **facts)], TODAY) is None


def test_too_little_to_live_on_is_told_before_all_else() -> None:
    found = offer_debt_help([LATE, LATE], TODAY, below_protected=True, no_plan=True)

    assert found is not None
    assert found.moments == ("below_protected", "no_plan", "behind")


def test_no_plan_alone_is_a_moment() -> None:
    found = offer_debt_help([], TODAY, no_plan=True)

    assert found is not None
    assert found.moment == "no_plan"
