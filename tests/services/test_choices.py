"""Before a choice, its cost: each choice with what it adds, how long, and whether it is open."""

import pytest

from portal.domain.event import OtherEvent
from portal.services.choice import Choice
from portal.services.choices import choices_of
from tests.builders import (
    agreed,
    day,
    decided,
    demanded,
    enforced,
    imposed,
    objected,
    paid,
    paused,
    standing,
    transferred,
)

TODAY = "2026-11-21"
DUE = demanded("2026-11-01", "2026-12-13")


def choice(kind, *history, on=TODAY, **facts) -> Choice:
    found = choices_of(standing(on, *history, **facts))
    return next(one for one in found if one.kind == kind)


def test_paying_now_adds_nothing():
    found = choice("pay", imposed("2026-11-01", 11300), DUE)
    assert (found.state, found.extra.cents, found.effects) == ("open", 0, ())


def test_who_pays_a_tax_too_late_may_still_owe_interest_over_the_past():
    late = (imposed("2026-09-01", 50000), demanded("2026-09-01", "2026-10-13"))
    assert choice("pay", *late, regime="tax").effects == ("interest_so_far",)
    assert choice("pay", *late).effects == ()


def test_nobody_is_led_to_pay_twice():
    owed = (imposed("2026-11-01", 11300), DUE)
    sent = OtherEvent(id="a", at=day("2026-11-15"), told="payment_announced")
    assert choice("pay", *owed, sent).why_not == "on_its_way"
    assert choice("pay", *owed, enforced("2026-11-02", "wage_seizure")).why_not == "taken"
    assert choice("pay", *owed, enforced("2026-11-02", "goods_seizure")).state == "open"


@pytest.mark.parametrize(("cents", "months", "monthly"), [(11300, 3, 3767), (32100, 9, 3567)])
def test_a_fine_in_parts_takes_the_months_of_its_table(cents, months, monthly):
    found = choice("parts", imposed("2026-11-01", cents), DUE)
    assert (found.months, found.monthly_cents) == (months, monthly)
    assert (found.extra.cents, found.extra.because) == (0, "none_found")


def test_a_fine_below_the_threshold_is_too_small_for_parts():
    found = choice("parts", imposed("2026-11-01", 7499), DUE)
    assert (found.state, found.why_not, found.minimum) == ("ask", "too_small", 7500)
    assert choice("parts", imposed("2026-11-01", 7500), DUE).state == "open"


def test_the_interest_of_a_tax_in_parts_is_estimated_over_what_is_left():
    found = choice("parts", imposed("2026-11-01", 120000), DUE, regime="tax")
    assert (found.months, found.monthly_cents, found.extra.because) == (12, 10000, "interest")
    # at 4.3 % a year: 8 days after 13 December over 1200 euro, then 31 days over 1100, and so on
    assert found.extra.cents == sum((113, 401, 365, 296, 292, 247, 219, 176, 146, 109, 70, 36))


def test_a_rate_that_is_not_known_is_not_guessed():
    found = choice("parts", imposed("2026-11-01", 50000), DUE, regime="awb", creditor="uwv")
    assert (found.extra.cents, found.extra.because) == (None, "rate_unknown")


def test_whether_a_benefit_in_parts_costs_interest_is_not_settled():
    found = choice("parts", imposed("2026-11-01", 50000), DUE, regime="benefits")
    assert (found.months, found.extra.cents, found.extra.because) == (24, None, "unresolved")


@pytest.mark.parametrize(
    ("event", "state", "why"),
    [
        (agreed("2026-11-02", ("2026-12-28", 11300)), "closed", "runs"),
        (transferred("2026-11-02"), "ask", "at_bailiff"),
        (enforced("2026-11-02"), "ask", "too_late"),
        (objected("2026-11-02", "administrative_appeal"), "closed", "appeal_runs"),
    ],
)
def test_parts_are_not_open_when(event, state, why):
    found = choice("parts", imposed("2026-11-01", 11300), DUE, event)
    assert (found.state, found.why_not) == (state, why)


def test_the_emergency_stop_of_a_fine_is_four_months_without_increase():
    found = choice("pause", imposed("2026-11-01", 11300), DUE)
    assert (found.months, found.extra.cents, found.effects) == (4, 0, ("no_increases",))


def test_postponing_a_tax_costs_interest_and_only_below_its_limit():
    small = choice("pause", imposed("2026-11-01", 50000), DUE, regime="tax")
    large = choice("pause", imposed("2026-11-01", 2000000), DUE, regime="tax")
    assert (small.state, small.months, small.extra.cents) == ("open", 4, 577)  # 98 days
    assert large.state == "ask"


def test_where_we_know_of_no_pause_the_citizen_can_ask():
    found = choice("pause", imposed("2026-11-01", 50000), DUE, regime="care_contribution")
    assert (found.state, found.extra.cents, found.confidence) == ("ask", None, "low")


def test_a_pause_that_runs_is_not_offered_again():
    found = choice("pause", imposed("2026-11-01", 11300), DUE, paused("2026-11-10"))
    assert (found.state, found.why_not) == ("closed", "runs")


def test_not_agreeing_names_the_remedy_that_is_open_now():
    found = choice("object", imposed("2026-11-01", 50000), DUE, regime="tax")
    assert found.remedy is not None
    assert (found.state, found.remedy.kind, found.extra.cents) == ("open", "objection", 0)
    assert found.remedy.stops == "no"


def test_a_remedy_whose_term_is_over_is_closed():
    old = (imposed("2026-03-01", 10400), demanded("2026-03-01", "2026-04-26"))
    found = choice("object", *old)
    assert (found.state, found.why_not) == ("closed", "term_over")


def test_who_told_already_waits_for_the_decision():
    found = choice("object", imposed("2026-11-01", 50000), DUE, objected("2026-11-10"))
    assert (found.state, found.why_not, found.remedy) == ("closed", "told", None)


def test_what_a_court_costs_is_not_known():
    history = (imposed("2026-10-01", 50000), demanded("2026-10-01", "2026-12-13"),
               objected("2026-10-10"), decided("2026-11-10"))  # fmt: skip
    found = choice("object", *history, regime="awb", creditor="uwv")
    assert found.remedy is not None
    assert (found.remedy.kind, found.extra.cents, found.extra.because) == ("appeal", None, "court")


def test_nothing_to_choose_when_all_is_paid_or_nothing_is_asked_yet():
    owed = imposed("2026-11-01", 500)
    assert choices_of(standing(TODAY, owed)) == ()
    assert choices_of(standing(TODAY, owed, DUE, paid("2026-11-02", 500))) == ()
