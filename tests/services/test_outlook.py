"""What a debt costs when nothing is done, as the overview counts it."""

import pytest

from portal.domain.event import OtherEvent
from portal.services.cost_curve import Growth, Outlook
from portal.services.outlook import outlook_of
from tests.builders import agreed, day, demanded, enforced, imposed, objected, paid, standing

TODAY = "2026-11-21"
FINE = (imposed("2026-09-01", 10400), imposed("2026-09-01", 900, "administration"))
ASKED = (*FINE, demanded("2026-09-01", "2026-12-03"))


def outlook(*history, **facts) -> Outlook:
    return outlook_of(standing(TODAY, *history, **facts))


def test_a_fine_grows_twice_and_then_by_costs_we_do_not_know():
    assert outlook(*ASKED) == Outlook(
        growth=(Growth(day("2026-12-04"), 5200), Growth(day("2027-01-05"), 15600)), unknown=True
    )


def test_costs_after_twelve_months_are_left_out():
    later = (*FINE, demanded("2026-09-01", "2027-11-01"))
    assert outlook(*later) == Outlook(growth=(Growth(day("2027-11-02"), 5200),))


def test_an_arrangement_that_is_kept_adds_nothing():
    parts = (("2026-12-28", 6000), ("2027-01-28", 5300))
    assert outlook(*ASKED, agreed("2026-11-01", *parts)) == Outlook()


def test_a_part_that_is_too_late_lets_the_costs_come():
    parts = (("2026-11-10", 6000), ("2027-01-28", 5300))
    assert outlook(*ASKED, agreed("2026-11-01", *parts)).growth[0].cents == 5200


def test_what_is_taken_from_income_adds_nothing():
    assert outlook(*ASKED, enforced("2026-11-01", "wage_seizure")) == Outlook()


@pytest.mark.parametrize("measure", ["goods_seizure", "bank_seizure"])
def test_other_measures_may_bring_costs_we_do_not_know(measure):
    assert outlook(*ASKED, enforced("2026-11-01", measure)) == Outlook(unknown=True)


def test_a_fine_under_appeal_may_still_cost_more_on_a_day_we_do_not_know():
    assert outlook(*ASKED, objected("2026-10-01", "administrative_appeal")) == Outlook(unknown=True)


def test_a_cost_that_rests_on_assumed_law_is_to_be_checked():
    asked = (imposed("2026-11-01", 50000), demanded("2026-11-01", "2026-12-13"))
    assert not outlook(*asked, regime="local_tax").check
    assert outlook(*asked, regime="water_tax").check


def test_a_paid_debt_costs_nothing():
    assert outlook(*ASKED, paid("2026-10-01", 11300)) == Outlook()


def test_a_payment_on_its_way_adds_nothing():
    sent = OtherEvent(id="a", at=day("2026-11-15"), told="payment_announced")
    assert outlook(*ASKED, sent) == Outlook()
