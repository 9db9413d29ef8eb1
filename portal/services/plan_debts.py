"""A debt as a plan looks at it: its rules, what waiting costs, and what runs already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from portal.domain.event import ArrangementEnded
from portal.domain.plan import HORIZON, GrowthStep, PlanDebt
from portal.domain.same_claim import report_of, same_claims
from portal.domain.standing import Standing
from portal.law.arrangement import ArrangementRule, rules_for
from portal.law.interest import UnknownInterest, rate_on
from portal.services.forecast import SUSPENDING, NextStep, coming_steps
from portal.services.plan_running import runs_of

NO_DAY = date.max
"""Waiting is allowed until further notice."""
TAKES_MONEY = ("transferred", "enforcement")


def plan_debts(standings: Sequence[Standing]) -> tuple[PlanDebt, ...]:
    """All debts with something left to pay, each claim once."""
    return tuple(plan_debt(one, name=name) for name, one in named_debts(standings).items())


def named_debts(standings: Sequence[Standing]) -> dict[str, Standing]:
    """The debts of a plan by their id in it: that of the debt, with its source before it where
    two sources use the same."""
    reports = [report_of(standing) for standing in standings]
    repeated = same_claims(reports)
    owed = [
        standing
        for standing, report in zip(standings, reports, strict=True)
        if standing.outstanding_cents and report.id not in repeated
    ]
    used = Counter(standing.debt.id for standing in owed)
    return {_id(one, alone=used[one.debt.id] == 1): one for one in owed}


def plan_debt(standing: Standing, *, name: str) -> PlanDebt:
    """One debt; ``name`` is its id in the plan.

    Where a creditor's rule names no number of months, nothing is planned by that rule: what is
    paid in parts there needs the creditor's agreement.
    """
    runs = runs_of(standing)
    if runs is not None:
        return PlanDebt(id=name, cents=standing.outstanding_cents, runs=runs)
    rules = rules_for(standing.debt.regime, standing.debt.creditor)
    growth, urgent_on, known = _ladder(standing)
    return PlanDebt(
        id=name,
        cents=standing.outstanding_cents,
        growth=growth,
        urgent_on=urgent_on,
        urgent_day_known=known,
        free_until=_free_until(standing),
        standard_months=_standard_months(standing, rules),
        custom_months=_custom_months(standing, rules),
        one_part=_too_small(standing, rules),
        yearly_percent=_rate(standing),
        interest_from=standing.due_date,
    )


def _id(standing: Standing, *, alone: bool) -> str:
    debt = standing.debt
    return debt.id if alone else f"{debt.source}/{debt.id}"


def _ladder(standing: Standing) -> tuple[tuple[GrowthStep, ...], date | None, bool]:
    """The known costs that follow, and from which day money can be taken or unknown costs come;
    a first step without a day can come any day, unless a pause or an objection holds it up."""
    growth: list[GrowthStep] = []
    for step in coming_steps(standing):
        if step.on is None:
            any_day = not growth and not _held_up(standing)
            return tuple(growth), standing.on if any_day else None, False
        if _bites(step):
            return tuple(growth), step.on, True
        if step.added_cents:
            growth.append(GrowthStep(step.on, step.added_cents))
    return tuple(growth), None, True


def _bites(step: NextStep) -> bool:
    return step.added_cents is None or step.step.stage in TAKES_MONEY


def _held_up(standing: Standing) -> bool:
    fought = standing.objection is not None and standing.debt.regime in SUSPENDING
    return standing.paused is not None or fought


def _free_until(standing: Standing) -> date | None:
    """Until when nothing need be paid: the end of a pause, or the creditor's own date."""
    if _held_up(standing):
        return (standing.paused.until if standing.paused else None) or NO_DAY
    if standing.stage == "imposed":
        return NO_DAY
    return standing.due_date


def _standard_months(standing: Standing, rules: Iterable[ArrangementRule]) -> int:
    months = (
        rule.longest_months(standing.outstanding_cents) or 1
        for rule in rules
        if rule.kind == "standard" and _open_to(standing, rule)
    )
    return max(months, default=1)


def _open_to(standing: Standing, rule: ArrangementRule) -> bool:
    """Whether a rule holds for the debt as it stands: its stage, its amount, its past."""
    owed, conditions = standing.outstanding_cents, rule.conditions
    broken = any(isinstance(e, ArrangementEnded) and e.how == "broken" for e in standing.timeline)
    return (
        standing.stage in rule.stages
        and (rule.minimum is None or owed >= rule.minimum)
        and (rule.maximum is None or owed <= rule.maximum)
        and not (broken and "earlier_kept" in conditions)
        and not (standing.objection is not None and "no_appeal_running" in conditions)
    )


def _custom_months(standing: Standing, rules: Iterable[ArrangementRule]) -> int:
    """As long as the creditor is known to go on request, else as long as a plan lasts."""
    known = [rule.longest_months(standing.outstanding_cents) for rule in rules
             if rule.kind == "custom"]  # fmt: skip
    return max((months for months in known if months), default=HORIZON)


def _too_small(standing: Standing, rules: Iterable[ArrangementRule]) -> bool:
    """Below the least amount of every rule for paying in parts."""
    least = [rule.minimum for rule in rules if rule.kind != "pause"]
    return bool(least) and all(
        minimum is not None and standing.outstanding_cents < minimum for minimum in least
    )


def _rate(standing: Standing) -> Fraction | None:
    try:
        rate = rate_on(standing.debt.regime, standing.on)
    except UnknownInterest:
        return None
    return Fraction(rate.value) if rate else Fraction(0)
