"""One plan for all debts that fits what the citizen can pay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from portal.domain.plan import Option
from portal.domain.plan_case import Case, Plan, as_it_runs, choose
from portal.domain.plan_check import faults_of

PROBLEMATIC_AFTER = 36
"""Months. When all debts cannot be paid within them, that is a problematic debt situation."""

Problem = Literal["running_too_high", "too_little", "too_long"]


class PlannerUnavailable(Exception):
    """No plan could be made now; trying again may help."""


@dataclass(frozen=True, slots=True)
class Solution:
    """An option for each open debt of a case; None when nothing fits. ``proven``: that is the
    best there is, or it is certain that nothing fits."""

    options: tuple[Option, ...] | None
    proven: bool


class PlanSolver(Protocol):
    """Finds the best plan within the option space (portal.domain.plan), within a second."""

    def solve(self, case: Case, *, any_will_do: bool = False) -> Solution:
        """The best that was found in time; the first, when any will do. Raises
        ``PlannerUnavailable``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The plan for a case, None when there is none, and what makes the debts problematic:
    what runs already is more than can be paid (``running_too_high``), nothing fits within 72
    months (``too_little``) or not within 36 (``too_long``)."""

    case: Case
    plan: Plan | None
    problem: Problem | None


def make_plan(case: Case, solver: PlanSolver) -> Planned:
    """The plan that costs least, then takes the fewest months, then asks for the fewest
    exceptions. Raises ``PlannerUnavailable``."""
    if max(case.running, default=0) > case.per_month:
        return Planned(case=case, plan=None, problem="running_too_high")
    plan = _solved(case, solver)
    if plan is None:
        return Planned(case=case, plan=None, problem="too_little")
    if plan.months > PROBLEMATIC_AFTER and not _fits_shorter(case, solver):
        return Planned(case=case, plan=plan, problem="too_long")
    return Planned(case=case, plan=plan, problem=None)


def _fits_shorter(case: Case, solver: PlanSolver) -> bool:
    """Whether a plan that costs more ends in time."""
    short = replace(case, horizon=PROBLEMATIC_AFTER)
    owed = sum(debt.cents for debt in case.open)
    return owed <= sum(short.room) and _solved(short, solver, any_will_do=True) is not None


def _solved(case: Case, solver: PlanSolver, *, any_will_do: bool = False) -> Plan | None:
    if not case.open:
        solution = Solution((), proven=True)
    else:
        solution = solver.solve(case, any_will_do=any_will_do)
    if solution.options is None:
        return None
    options = iter(solution.options)
    choices = tuple(
        as_it_runs(case, debt) if debt.runs is not None else choose(case, debt, next(options))
        for debt in case.debts
    )
    plan = Plan(choices=choices, proven=solution.proven)
    if faults_of(case, plan):
        raise PlannerUnavailable
    return plan
