"""Why a plan does what it does with a debt, as a code with a day and an amount."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from portal.domain.plan_case import Choice, Plan
from portal.services.plan_debts import NO_DAY

Code = Literal[
    "runs",
    "before_increase",
    "before_taken",
    "may_be_taken",
    "increase_comes",
    "taken_first",
    "not_yet_asked",
    "nothing_added",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """``before_increase``: on that day so much is added, unless it is being paid by then;
    ``before_taken``: from that day money can be taken; ``may_be_taken``: that can be any day;
    ``increase_comes`` and ``taken_first``: this could not be avoided; ``not_yet_asked``: waiting
    is allowed until then; ``nothing_added``: no known costs come."""

    code: Code
    on: date | None = None
    cents: int | None = None


def reason_of(choice: Choice) -> Reason:
    """The reason for one choice."""
    debt, first = choice.debt, choice.first_day
    if debt.runs is not None:
        return Reason("runs")
    if choice.too_late:
        return Reason("taken_first", debt.urgent_on if debt.urgent_day_known else None)
    if choice.growth_cents:
        added = [step for step in debt.growth if step.on <= first]
        return Reason("increase_comes", added[0].on, choice.growth_cents)
    if debt.growth:
        return Reason("before_increase", debt.growth[0].on, debt.growth[0].cents)
    if debt.urgent_on is not None:
        known = debt.urgent_day_known
        return Reason("before_taken", debt.urgent_on) if known else Reason("may_be_taken")
    if choice.start and debt.free_until is not None and first <= debt.free_until:
        return Reason("not_yet_asked", None if debt.free_until == NO_DAY else debt.free_until)
    return Reason("nothing_added")


def in_order(plan: Plan) -> tuple[Choice, ...]:
    """The choices as the citizen should read them: what begins first, and of those what cannot
    wait; what runs already comes last."""
    return tuple(sorted(plan.choices, key=_first))


def _first(choice: Choice) -> tuple[bool, int, date, date, str]:
    growth = choice.debt.growth
    return (
        choice.kind == "runs",
        choice.start,
        choice.debt.urgent_on or NO_DAY,
        growth[0].on if growth else NO_DAY,
        choice.debt.id,
    )
