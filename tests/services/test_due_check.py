"""The creditor's own date holds; a difference with the term of the law is told."""

import pytest

from portal.domain.debt import Decision
from portal.services.due_check import due_difference
from tests.builders import agreed, day, demanded, imposed, standing

TODAY = "2026-11-21"


def difference(due, *history, form="notice", announced="2026-10-22", **facts):
    decision = Decision(dated=day("2026-10-21"), announced=day(announced))
    events = (imposed("2026-10-21", 50000), demanded("2026-10-21", due, form), *history)
    return due_difference(standing(TODAY, *events, decision=decision, **facts))


def test_the_same_day_is_no_difference():
    assert difference("2026-12-03", regime="awb") is None


def test_a_creditor_who_gives_less_time_than_the_law_is_told():
    found = difference("2026-12-02", regime="awb")
    assert found is not None
    assert (found.own, found.computed.last_day) == (day("2026-12-02"), day("2026-12-03"))
    assert found.own_is_earlier


def test_a_creditor_who_gives_more_time_is_told_too():
    found = difference("2026-12-10", regime="awb")
    assert found is not None
    assert not found.own_is_earlier


@pytest.mark.parametrize("due", ["2026-11-04", "2026-11-21", "2026-12-02"])
def test_a_bill_of_tax_may_have_one_of_three_terms(due):
    assert difference(due, regime="tax") is None  # two weeks, a month, six weeks


def test_a_reminder_counts_from_its_own_day():
    assert difference("2026-11-04", form="final_demand", regime="tax") is None
    assert difference("2026-11-05", form="final_demand", regime="tax") is not None


def test_where_the_letter_sets_the_term_nothing_is_computed():
    assert difference("2026-11-30", regime="local_tax") is None


def test_the_dates_of_an_arrangement_are_the_citizens_own():
    parts = agreed("2026-11-01", ("2026-12-28", 50000))
    assert difference("2026-12-10", parts, regime="awb") is None


def test_without_the_day_it_was_made_known_nothing_is_computed():
    events = (imposed("2026-10-21", 50000), demanded("2026-10-21", "2026-12-10"))
    assert due_difference(standing(TODAY, *events, regime="awb")) is None
