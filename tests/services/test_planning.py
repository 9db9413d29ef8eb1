"""When debts are problematic, and what a plan says of itself."""

from dataclasses import dataclass
from typing import Any

import pytest

from portal.domain.plan import GrowthStep, Option, PlanDebt
from portal.services.plan_debts import NO_DAY
from portal.services.plan_reasons import in_order, reason_of
from portal.services.planning import PlannerUnavailable, Solution, make_plan
from tests.planner.cases import a_case, after


@dataclass
class FakeSolver:
    """Answers with these options when they end within the horizon, else that nothing fits."""

    options: tuple[Option, ...] = ()
    quick: tuple[Option, ...] | None = None
    asked: int = 0

    def solve(self, case, *, any_will_do=False):
        self.asked += 1
        if any_will_do:
            return Solution(self.quick, proven=False)
        return Solution(self.options or None, proven=True)


def a_debt(**facts):
    values: dict[str, Any] = {"id": "d", "cents": 4000}
    return PlanDebt(**(values | facts))


def planned(*options, per_month=4000, quick=None, **facts):
    return make_plan(a_case(a_debt(**facts), per_month=per_month), FakeSolver(options, quick))


def test_a_plan_within_three_years_is_no_problem():
    assert planned(Option(0, 36)).problem is None


def test_a_plan_that_takes_longer_is_shown_and_is_a_problem():
    found = planned(Option(0, 37))
    assert (found.problem, found.plan and found.plan.months) == ("too_long", 37)


def test_when_a_shorter_plan_costs_more_there_is_no_problem():
    assert planned(Option(0, 37), quick=(Option(0, 1),)).problem is None


def test_when_nothing_fits_that_is_a_problem():
    found = planned()
    assert (found.problem, found.plan) == ("too_little", None)


def test_when_what_runs_is_too_much_the_solver_is_not_asked():
    runs = PlanDebt(id="r", cents=500, runs=(500,))
    solver = FakeSolver()
    found = make_plan(a_case(runs, per_month=499), solver)
    assert (found.problem, solver.asked) == ("running_too_high", 0)


def test_what_only_runs_needs_no_solver():
    solver = FakeSolver()
    found = make_plan(a_case(PlanDebt(id="r", cents=9, runs=(9,)), per_month=9), solver)
    assert (found.problem, solver.asked) == (None, 0)
    assert found.plan is not None
    assert found.plan.months == 0


def test_a_plan_that_breaks_a_rule_is_not_shown():
    with pytest.raises(PlannerUnavailable):
        planned(Option(0, 1), per_month=3999)


def reason(start, months, **facts):
    plan = planned(Option(start, months), **facts).plan
    assert plan is not None
    told = reason_of(plan.choices[0])
    return told.code, told.on, told.cents


GROWS = {"growth": (GrowthStep(after(21), 5200),)}


def test_this_one_first_because_then_so_much_is_added():
    assert reason(0, 1, **GROWS) == ("before_increase", after(21), 5200)


def test_what_could_not_be_avoided_is_said():
    assert reason(1, 1, per_month=9200, **GROWS) == ("increase_comes", after(21), 5200)
    assert reason(1, 1, urgent_on=after(9)) == ("taken_first", after(9), None)


def test_money_that_can_be_taken_is_a_reason_with_or_without_a_day():
    assert reason(0, 1, urgent_on=after(50)) == ("before_taken", after(50), None)
    told = reason(0, 1, urgent_on=after(0), urgent_day_known=False)
    assert told == ("may_be_taken", None, None)


def test_waiting_that_is_allowed_is_said():
    assert reason(1, 1, free_until=after(60)) == ("not_yet_asked", after(60), None)
    assert reason(1, 1, free_until=NO_DAY) == ("not_yet_asked", None, None)
    assert reason(0, 1) == ("nothing_added", None, None)


def test_what_begins_first_and_cannot_wait_is_read_first():
    case = a_case(
        a_debt(id="runs", runs=(10,)),
        a_debt(id="later"),
        a_debt(id="grows", **GROWS),
        a_debt(id="taken", urgent_on=after(3)),
        per_month=90_000,
    )
    plan = make_plan(case, FakeSolver((Option(1, 1), Option(0, 1), Option(0, 1)))).plan
    assert plan is not None
    order = [choice.debt.id for choice in in_order(plan)]
    assert order == ["taken", "grows", "later", "runs"]
