"""The solver finds the best plan of all, held against every plan there is."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.domain.plan import GrowthStep, PlanDebt
from portal.domain.plan_check import faults_of
from portal.planner.clock import Clock
from portal.planner.puzzle import puzzle_of
from portal.planner.search import solve
from portal.services.planning import Solution
from tests.planner.cases import ON, a_case, after, best_of_all, plan_of

soon = st.integers(0, 120).map(after)
steps = st.lists(st.builds(GrowthStep, soon, st.integers(1, 20)), max_size=2)
amounts = st.integers(3, 40)


@st.composite
def debts(draw, name):
    return PlanDebt(
        id=name,
        cents=draw(amounts),
        growth=tuple(sorted(draw(steps))),
        urgent_on=draw(st.none() | soon),
        free_until=draw(st.none() | soon),
        standard_months=draw(st.integers(1, 5)),
        custom_months=draw(st.integers(1, 6)),
        one_part=draw(st.booleans()),
    )


@st.composite
def tiny_cases(draw):
    owed = [draw(debts(f"d{number}")) for number in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        owed.append(PlanDebt(id="runs", cents=4, runs=(2, 2)))
    return a_case(*owed, per_month=draw(st.integers(2, 60)), horizon=draw(st.integers(3, 5)))


def solved(case):
    found = solve(puzzle_of(case), Clock(5))
    return Solution(found.options, found.proven)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tiny_cases())
def test_no_plan_costs_less_than_the_one_that_is_found(case):
    solution = solved(case)
    plan = plan_of(case, solution)
    assert solution.proven
    assert (plan.cost if plan else None) == best_of_all(case)


@settings(max_examples=60, deadline=None)
@given(tiny_cases())
def test_a_plan_that_is_found_holds_all_rules(case):
    plan = plan_of(case, solved(case))
    assert plan is None or faults_of(case, plan) == ()


def test_what_grows_goes_before_what_does_not():
    grows = PlanDebt(id="grows", cents=100, growth=(GrowthStep(after(14), 52),), one_part=True)
    calm = PlanDebt(id="calm", cents=100, one_part=True)
    plan = plan_of(case := a_case(calm, grows, per_month=100), solved(case))
    assert plan is not None
    assert {choice.debt.id: choice.start for choice in plan.choices} == {"calm": 1, "grows": 0}


def test_a_debt_for_which_money_can_be_taken_goes_before_one_that_grows():
    taken = PlanDebt(id="taken", cents=100, urgent_on=after(5), one_part=True)
    grows = PlanDebt(id="grows", cents=100, growth=(GrowthStep(after(5), 90),), one_part=True)
    plan = plan_of(case := a_case(grows, taken, per_month=190), solved(case))
    assert plan is not None
    assert {choice.debt.id: choice.start for choice in plan.choices} == {"grows": 1, "taken": 0}


def test_the_creditors_own_rules_go_before_a_request_that_is_no_faster():
    debt = PlanDebt(id="d", cents=120, standard_months=3, free_until=ON + timedelta(days=40))
    plan = plan_of(case := a_case(debt, per_month=60), solved(case))
    assert plan is not None
    assert plan.cost == (0, 0, 2, 0)


def test_nothing_is_found_where_nothing_fits():
    debt = PlanDebt(id="d", cents=100, one_part=True)
    assert solved(a_case(debt, per_month=99, horizon=5)) == Solution(None, proven=True)
