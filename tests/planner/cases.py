"""Cases to plan: tiny ones of which every plan can be tried, and ones as large as life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from random import Random

from portal.domain.plan import GrowthStep, Option, PlanDebt
from portal.domain.plan_case import Case, Choice, Plan, as_it_runs, choose
from portal.domain.plan_check import faults_of
from portal.services.planning import Solution

ON = date(2026, 11, 21)
STANDARD = {"wahv": 0, "tax": 12, "benefits": 24, "uwv": 36, "svb": 12, "duo": 1, "water": 6}
BANDS = ((12000, 3), (30000, 6), (45000, 9), (125000, 12), (200000, 18), (300000, 24), (400000, 30))


def after(days: int) -> date:
    """So many days after today."""
    return ON + timedelta(days=days)


def a_case(*debts: PlanDebt, per_month: int, horizon: int = 72) -> Case:
    """A case of today."""
    return Case(on=ON, per_month=per_month, debts=debts, horizon=horizon)


def plan_of(case: Case, solution: Solution) -> Plan | None:
    """The plan that an answer of the solver is."""
    if solution.options is None:
        return None
    options = iter(solution.options)
    choices = tuple(
        as_it_runs(case, debt) if debt.runs is not None else choose(case, debt, next(options))
        for debt in case.debts
    )
    return Plan(choices=choices, proven=solution.proven)


def best_of_all(case: Case) -> tuple[int, int, int, int] | None:
    """The least cost of any plan, found by trying every one; None when there is none."""
    running = [as_it_runs(case, debt) for debt in case.debts if debt.runs is not None]
    every = (
        Plan(choices=(*chosen, *running), proven=True)
        for chosen in product(*(list(_choices(case, debt)) for debt in case.open))
    )
    good = (plan.cost for plan in every if not faults_of(case, plan))
    return min(good, default=None)


def _choices(case: Case, debt: PlanDebt) -> Iterator[Choice]:
    for start in range(case.horizon):
        for months in range(1, case.horizon - start + 1):
            try:
                yield choose(case, debt, Option(start, months))
            except ValueError:
                continue


def thirty_debts(seed: int) -> Case:
    """Thirty debts of several kinds and sizes, due some weeks ago or soon, some with rising costs,
    some paused, sometimes beside what runs; paid in three to thirty-five months."""
    lot = Random(seed)
    debts = [_like_life(lot, f"d{number}") for number in range(30)]
    total = sum(debt.cents for debt in debts)
    per_month = total * 100 // lot.randint(300, 3500)
    if lot.random() < 0.5:
        for number in range(lot.randint(1, 3)):
            each, months = lot.randint(1, per_month // 6), lot.randint(1, 20)
            debts.append(PlanDebt(id=f"r{number}", cents=each * months, runs=(each,) * months))
    return a_case(*debts, per_month=per_month)


def _like_life(lot: Random, name: str) -> PlanDebt:
    kind = lot.choices(list(STANDARD), weights=[8, 4, 5, 5, 1, 7, 2])[0]
    cents = int(min(600_000, max(1500, lot.lognormvariate(10.3, 1.0))))
    due = after(lot.randint(-60, 40))
    first = max(due, ON) + timedelta(days=1)
    growth: tuple[GrowthStep, ...] = ()
    free, urgent = due if due >= ON else None, None
    if lot.random() < 0.1:
        free = after(lot.randint(30, 250))
    elif kind == "wahv" and lot.random() < 0.6:
        later = first + timedelta(days=35)
        growth = (GrowthStep(first, cents // 2), GrowthStep(later, cents * 3 // 2))
    elif lot.random() < 0.6:
        growth, urgent = (GrowthStep(first, 1000),), first + timedelta(days=50)
    by_amount = next((months for below, months in BANDS if cents < below), 36)
    small = kind == "wahv" and cents < 7500
    return PlanDebt(
        id=name,
        cents=cents,
        growth=growth,
        urgent_on=urgent,
        free_until=free,
        standard_months=1 if small else STANDARD[kind] or by_amount,
        one_part=small,
        yearly_percent=Fraction(lot.choice(["0", "4.3", "6"])),
        interest_from=due,
    )
