"""If you do nothing: the next steps, their earliest day, their cost and article."""

import pytest

from portal.services.forecast import next_steps
from tests.builders import (
    agreed,
    day,
    demanded,
    enforced,
    imposed,
    objected,
    paid,
    paused,
    standing,
)

FINE = (imposed("2026-09-01", 10400), imposed("2026-09-01", 900, "administration"))


def steps(on: str, *history, **facts):
    return [
        (s.step.id, s.on.isoformat() if s.on else None, s.added_cents, s.total_cents)
        for s in next_steps(standing(on, *history, **facts))
    ]


def test_a_fine_grows_by_half_and_then_by_the_whole_of_it():
    found = steps("2026-11-21", *FINE, demanded("2026-09-01", "2026-12-03"))
    assert found[:2] == [
        ("first_reminder", "2026-12-04", 5200, 16500),
        ("second_reminder", "2027-01-05", 15600, 32100),
    ]


def test_from_the_second_reminder_of_a_fine_no_cost_or_day_is_known():
    found = steps("2026-11-21", *FINE, demanded("2026-09-01", "2026-12-03"))
    assert found[2:] == [
        ("income_or_bank", None, None, None),
        ("writ", None, None, None),
        ("detention", None, None, None),
        ("licence", None, None, None),
    ]


def test_after_the_first_reminder_only_the_second_increase_is_added():
    history = (
        *FINE,
        imposed("2026-11-05", 5200, "increase"),
        demanded("2026-11-05", "2026-12-03", "reminder"),
    )
    assert steps("2026-11-21", *history)[0] == ("second_reminder", "2026-12-04", 15600, 32100)


def test_a_criminal_fine_grows_by_twenty_euro_and_then_a_fifth():
    history = (imposed("2026-09-01", 30000), demanded("2026-09-01", "2026-12-03"))
    found = steps("2026-11-21", *history, regime="criminal_fine")
    assert [s[2:] for s in found[:2]] == [(2000, 32000), (6400, 38400)]


@pytest.mark.parametrize(("cents", "reminder"), [(45399, 1000), (45400, 2200)])
def test_the_reminder_of_a_tax_costs_more_from_454_euro(cents, reminder):
    history = (imposed("2026-09-01", cents), demanded("2026-09-01", "2026-10-13"))
    assert steps("2026-11-21", *history, regime="tax")[0][2] == reminder


def test_the_writ_of_a_tax_counts_over_what_is_then_owed():
    history = (imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-13"))
    found = steps("2026-11-21", *history, regime="tax")
    assert found[:3] == [
        ("final_demand", "2026-12-14", 2200, 52200),
        ("writ", "2026-12-29", 10600, 62800),
        ("income_or_bank", "2027-01-29", None, None),
    ]


def test_a_term_of_the_awb_moves_past_the_holidays_and_one_of_tax_does_not():
    history = (imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-10"))
    awb = steps("2026-11-21", *history, regime="awb")
    tax = steps("2026-11-21", *history, regime="tax")
    assert (awb[0][1], awb[1][1]) == ("2026-12-11", "2026-12-29")
    assert (tax[0][1], tax[1][1]) == ("2026-12-11", "2026-12-26")


def test_an_overdue_debt_can_go_on_today():
    history = (*FINE, demanded("2026-09-01", "2026-10-27"))
    assert steps("2026-11-21", *history)[0][1] == "2026-11-21"


def test_a_pause_puts_the_next_step_off():
    history = (*FINE, demanded("2026-09-01", "2026-10-27"))
    held = steps("2026-11-21", *history, paused("2026-11-01", "2027-02-28"))
    assert held[0][1] == "2027-03-01"
    assert steps("2026-11-21", *history, paused("2026-11-01"))[0][1] is None


def test_an_appeal_holds_up_a_fine_but_no_tax():
    history = (imposed("2026-09-01", 50000), demanded("2026-09-01", "2026-12-03"))
    filed = objected("2026-10-01", "administrative_appeal")
    assert steps("2026-11-21", *history, filed)[0][1] is None
    assert steps("2026-11-21", *history, filed, regime="tax")[0][1] == "2026-12-04"


def test_under_an_arrangement_the_next_instalment_sets_the_day():
    history = (
        *FINE,
        demanded("2026-09-01", "2026-10-27"),
        agreed("2026-11-01", ("2026-12-28", 6000), ("2027-01-28", 5300)),
    )
    assert steps("2026-11-21", *history)[0][1] == "2026-12-29"


def test_nothing_follows_for_a_paid_debt_or_one_not_asked_for():
    assert (
        steps("2026-11-21", *FINE, demanded("2026-09-01", "2026-10-27"), paid("2026-10-01", 11300))
        == []
    )
    assert steps("2026-11-21", *FINE) == []


def test_before_a_cost_was_law_it_is_not_known():
    history = (imposed("2025-01-05", 50000), demanded("2025-01-05", "2025-02-16"))
    assert steps("2025-02-01", *history, regime="tax")[0] == (
        "final_demand",
        "2025-02-17",
        None,
        None,
    )


def test_while_income_is_seized_the_day_of_the_next_step_is_unknown():
    history = (*FINE, demanded("2026-09-01", "2026-10-27", "writ"), enforced("2026-11-01"))
    assert steps("2026-11-21", *history)[0] == ("writ", None, None, None)


WRIT = demanded("2026-11-16", "2026-11-18", "writ")


def test_after_the_writ_of_a_traffic_fine_nobody_says_detention_can_come_today():
    assert steps("2026-11-21", *FINE, WRIT)[0] == ("detention", None, None, None)


def test_detention_for_a_criminal_fine_comes_fourteen_days_after_its_letter_at_the_earliest():
    first = steps("2026-11-21", *FINE, WRIT, regime="criminal_fine")[0]
    assert first == ("detention", "2026-12-05", None, None)


def test_the_least_certain_part_of_a_step_sets_its_confidence():
    history = (imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-13"))
    first = next_steps(standing("2026-11-21", *history, regime="water_tax"))[0]
    assert first.confidence == "medium"
    assert first.on == day("2026-12-14")
