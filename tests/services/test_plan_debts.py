"""A debt as a plan looks at it: rules, ladder, waiting, and what runs."""

from datetime import date
from fractions import Fraction

from portal.domain.event import EnforcementStarted
from portal.services.plan_debts import NO_DAY, plan_debts
from tests.builders import (
    agreed,
    day,
    demanded,
    ended,
    enforced,
    imposed,
    objected,
    paid,
    paused,
    standing,
    transferred,
)

ON = "2026-11-21"
FINE = (imposed("2026-09-01", 10400), imposed("2026-09-01", 900, "administration"))
NOTICE = demanded("2026-09-01", "2026-12-03")


def seen(*history, **facts):
    (debt,) = plan_debts([standing(ON, *history, **facts)])
    return debt


def test_a_fine_brings_its_rule_its_date_and_what_waiting_adds():
    debt = seen(*FINE, NOTICE)
    assert (debt.cents, debt.standard_months, debt.custom_months) == (11300, 3, 72)
    assert debt.free_until == date(2026, 12, 3)
    assert debt.growth == ((date(2026, 12, 4), 5200), (date(2027, 1, 5), 15600))
    assert debt.urgent_on is None


def test_a_fine_below_the_least_amount_is_paid_in_one_part():
    assert seen(imposed("2026-09-01", 7499), NOTICE).one_part
    assert not seen(imposed("2026-09-01", 7500), NOTICE).one_part


def test_of_two_rules_the_one_that_gives_most_time_counts():
    assert seen(imposed("2026-11-01", 50000), NOTICE, regime="tax").standard_months == 12


def test_the_day_on_which_money_can_be_taken_ends_what_is_known():
    debt = seen(imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-13"), regime="tax")
    assert [step.cents for step in debt.growth] == [2200, 10600]
    assert (debt.urgent_on, debt.urgent_day_known) == (date(2027, 1, 29), True)


def test_at_a_bailiff_money_can_be_taken_any_day_and_no_rule_gives_time():
    debt = seen(*FINE, demanded("2026-09-01", "2026-10-27", "writ"), transferred("2026-11-01"))
    assert (debt.urgent_on, debt.urgent_day_known) == (date(2026, 11, 21), False)
    assert debt.standard_months == 1


def test_a_pause_makes_waiting_free_until_it_ends():
    held = seen(*FINE, NOTICE, paused("2026-11-01", "2027-02-28"))
    assert (held.free_until, held.urgent_on) == (date(2027, 2, 28), None)
    assert seen(*FINE, NOTICE, paused("2026-11-01")).free_until == NO_DAY


def test_while_a_fine_is_fought_it_need_not_be_paid_and_its_rule_is_closed():
    debt = seen(*FINE, NOTICE, objected("2026-10-01", "administrative_appeal"))
    assert (debt.free_until, debt.urgent_on, debt.standard_months) == (NO_DAY, None, 1)


def test_who_broke_an_arrangement_gets_no_other_by_that_rule():
    broken = (agreed("2026-09-10", ("2026-10-10", 11300)), ended("2026-10-20"))
    assert seen(*FINE, NOTICE, *broken).standard_months == 1


def test_interest_is_the_rate_of_the_regime():
    assert seen(*FINE, NOTICE).yearly_percent == Fraction(0)
    assert seen(imposed("2026-11-01", 50000), NOTICE, regime="tax").yearly_percent > 0


def test_an_arrangement_runs_with_what_is_overdue_in_this_month():
    parts = agreed("2026-09-01", ("2026-10-28", 3000), ("2026-12-28", 4000), ("2027-01-28", 4300))
    assert seen(*FINE, NOTICE, parts, paid("2026-10-05", 1000)).runs == (2000, 4000, 4300)


def test_what_instalments_do_not_cover_goes_on_as_the_last_of_them():
    parts = agreed("2026-09-01", ("2026-12-28", 4000), ("2027-01-28", 4000))
    assert seen(*FINE, NOTICE, parts).runs == (0, 4000, 4000, 3300)


def test_a_seizure_runs_until_nothing_is_left():
    taken = EnforcementStarted(
        id="s", at=day("2026-11-01"), measure="source_deduction", monthly_cents=5000
    )
    assert seen(*FINE, NOTICE, taken).runs == (5000, 5000, 1300)


def test_a_seizure_whose_amount_is_not_known_is_planned_as_any_debt():
    assert seen(*FINE, NOTICE, enforced("2026-11-01", "wage_seizure")).runs is None


def test_a_paid_debt_is_no_part_of_a_plan():
    assert plan_debts([standing(ON, *FINE, NOTICE, paid("2026-10-01", 11300))]) == ()


def test_a_claim_that_two_tell_is_planned_once():
    facts = {"reference": "4002 8867", "creditor": "rvo", "collector": "cjib"}
    both = [standing(ON, *FINE, NOTICE, source=source, **facts) for source in ("rvo", "cjib")]
    assert len(plan_debts(both)) == 1


def test_two_sources_with_the_same_id_are_told_apart():
    both = [standing(ON, *FINE, NOTICE, source=source) for source in ("cjib", "duo")]
    assert [debt.id for debt in plan_debts(both)] == ["cjib/d1", "duo/d1"]


def test_a_rule_that_names_no_months_gives_no_arrangement_by_rule():
    debt = seen(imposed("2026-09-01", 50000), NOTICE, regime="student_loan", creditor="duo")
    assert (debt.standard_months, debt.custom_months) == (1, 36)
