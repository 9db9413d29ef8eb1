"""Whether a plan may be shown: nobody is shown a plan that this refuses."""

from __future__ import annotations

from portal.domain.plan import Option
from portal.domain.plan_case import Case, Choice, Plan, as_it_runs, choose


def faults_of(case: Case, plan: Plan) -> tuple[str, ...]:
    """What is wrong with a plan, in words for who made it; nothing for a good plan.

    Every debt has one choice that its rules allow and that pays it to the cent, and no month
    takes more than can be paid.
    """
    asked = [debt.id for debt in case.debts]
    if sorted(choice.debt.id for choice in plan.choices) != sorted(asked):
        return ("not one choice for each debt",)
    wrong = [f"{c.debt.id} is not as its rules allow" for c in plan.choices if not _fits(case, c)]
    return (*wrong, *_too_full(case, plan))


def _fits(case: Case, choice: Choice) -> bool:
    if choice.debt.runs is not None:
        return choice == as_it_runs(case, choice.debt)
    try:
        return choice == choose(case, choice.debt, Option(choice.start, len(choice.payments)))
    except ValueError:
        return False


def _too_full(case: Case, plan: Plan) -> list[str]:
    last = max((choice.end for choice in plan.choices), default=0)
    totals = ((month, sum(plan.in_month(month).values())) for month in range(last))
    return [f"month {month} takes {cents}" for month, cents in totals if cents > case.per_month]
