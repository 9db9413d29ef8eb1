"""What a plan may do with a debt, what that costs, and when a plan may not be shown."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from portal.domain.plan import GrowthStep, Option, PlanDebt, parts
from portal.domain.plan_case import Plan, as_it_runs, choose
from portal.domain.plan_check import faults_of
from tests.planner.cases import ON, a_case, after


def a_debt(**facts):
    values: dict[str, Any] = {"id": "d", "cents": 1000}
    return PlanDebt(**(values | facts))


def chosen(start, months, *, per_month=10_000, **facts):
    debt = a_debt(**facts)
    return choose(a_case(debt, per_month=per_month), debt, Option(start, months))


def test_parts_are_equal_and_the_first_ones_carry_the_remainder():
    assert parts(1000, 3) == (334, 333, 333)
    assert parts(1001, 3) == (334, 334, 333)


@pytest.mark.parametrize(
    ("start", "months", "kind"),
    [
        (0, 1, "pay_now"),
        (0, 6, "arrangement"),
        (0, 7, "custom"),
        (1, 1, "wait"),
        (1, 6, "arrangement"),
        (2, 1, "custom"),
        (2, 6, "custom"),
    ],
)
def test_what_the_citizen_does_follows_from_the_rules_and_the_date(start, months, kind):
    assert chosen(start, months, standard_months=6, free_until=after(45)).kind == kind


@pytest.mark.parametrize("facts", [{"one_part": True}, {"custom_months": 3}, {"cents": 3}], ids=str)
def test_what_the_rules_do_not_allow_cannot_be_chosen(facts):
    with pytest.raises(ValueError, match="not possible"):
        chosen(0, 4, **facts)


def test_nothing_ends_after_the_horizon():
    with pytest.raises(ValueError, match="not possible"):
        chosen(70, 3)


def test_what_is_added_before_the_first_part_is_paid_too():
    choice = chosen(1, 2, growth=(GrowthStep(after(14), 52), GrowthStep(after(50), 99)))
    assert (choice.growth_cents, choice.payments) == (52, (526, 526))


def test_paying_today_is_in_time_for_what_is_added_today():
    assert chosen(0, 1, growth=(GrowthStep(ON, 52),)).growth_cents == 0


def test_a_debt_that_begins_after_money_can_be_taken_is_too_late():
    assert chosen(1, 1, urgent_on=after(20)).too_late
    assert not chosen(0, 12, urgent_on=after(20)).too_late


def test_interest_runs_over_each_part_until_it_is_paid():
    choice = chosen(0, 2, cents=730_000, yearly_percent=Fraction(5))
    assert choice.interest_cents == 365_000 * 30 * 5 // 36_500
    assert chosen(0, 2, yearly_percent=None).interest_cents is None


def test_before_its_date_a_debt_bears_no_interest():
    assert chosen(1, 1, yearly_percent=Fraction(5), interest_from=after(60)).interest_cents == 0


def test_what_runs_already_takes_its_room():
    runs = PlanDebt(id="r", cents=500, runs=(300, 200))
    case = a_case(a_debt(), runs, per_month=400, horizon=3)
    assert case.room == (100, 200, 400)


def a_plan(case, *options):
    chosen = [choose(case, d, o) for d, o in zip(case.open, options, strict=True)]
    running = [as_it_runs(case, debt) for debt in case.debts if debt.runs is not None]
    return Plan(choices=(*chosen, *running), proven=False)


def test_a_good_plan_has_no_faults():
    case = a_case(a_debt(), PlanDebt(id="r", cents=500, runs=(300, 200)), per_month=800)
    assert faults_of(case, a_plan(case, Option(0, 2))) == ()


def test_a_month_that_takes_a_cent_too_much_is_a_fault():
    case = a_case(a_debt(), PlanDebt(id="r", cents=500, runs=(300, 200)), per_month=799)
    assert faults_of(case, a_plan(case, Option(0, 2))) == ("month 0 takes 800",)


def test_a_debt_that_is_left_out_is_a_fault():
    case = a_case(a_debt(), a_debt(id="e"), per_month=9000)
    plan = a_plan(a_case(a_debt(), per_month=9000), Option(0, 1))
    assert faults_of(case, plan) == ("not one choice for each debt",)


def test_a_debt_that_is_not_paid_to_the_cent_is_a_fault():
    case = a_case(a_debt(), per_month=9000)
    plan = a_plan(case, Option(0, 1))
    short = replace(plan, choices=(replace(plan.choices[0], payments=(999,)),))
    assert faults_of(case, short) == ("d is not as its rules allow",)
