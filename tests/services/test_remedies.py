"""The right remedy per regime and stage, its last day, and the body that decided."""

from portal.domain.debt import Decision
from portal.services.remedies import remedies_of
from tests.builders import (
    day,
    decided,
    demanded,
    enforced,
    imposed,
    objected,
    standing,
    transferred,
)

OWED = (imposed("2026-09-01", 10400), demanded("2026-09-01", "2026-10-27"))
DECISION = Decision(dated=day("2026-11-10"), announced=day("2026-11-13"))


def found(on: str, *history, **facts):
    return {
        remedy.kind: remedy for remedy in remedies_of(standing(on, *(history or OWED), **facts))
    }


def test_a_fine_goes_to_the_officer_within_six_weeks_of_the_announcement():
    remedy = found("2026-11-21", decision=DECISION)["administrative_appeal"]
    assert (remedy.last_day, remedy.body) == (day("2026-12-28"), "officer_of_justice")
    assert remedy.open
    assert remedy.stops == "yes"


def test_an_objection_to_a_tax_counts_from_the_date_on_the_letter():
    remedy = found("2026-11-21", regime="tax", decision=DECISION)["objection"]
    assert (remedy.last_day, remedy.stops) == (day("2026-12-22"), "no")


def test_the_objection_goes_to_who_decided_and_not_to_the_collector():
    remedy = found("2026-11-21", regime="awb", creditor="uwv", decision=DECISION)["objection"]
    assert remedy.body == "uwv"


def test_without_a_decision_the_first_letter_starts_the_term():
    assert found("2026-11-21", regime="awb")["objection"].last_day == day("2026-10-13")


def test_a_term_that_ended_is_told_and_closed():
    assert not found("2026-11-21", regime="awb")["objection"].open


def test_a_term_ends_with_its_last_day_and_a_posted_letter_may_arrive_a_week_later():
    assert found("2026-10-13", regime="awb")["objection"].open
    remedy = found("2026-10-14", regime="awb")["objection"]
    assert not remedy.open
    assert remedy.received_by == day("2026-10-20")


def test_a_seizure_for_a_fine_can_be_opposed_for_six_weeks():
    remedy = found("2026-11-21", *OWED, enforced("2026-11-02"))["opposition"]
    assert (remedy.last_day, remedy.article) == (day("2026-12-14"), "Wahv art. 27 lid 6")


def test_a_writ_for_a_fine_can_be_opposed_for_two_weeks():
    remedy = found("2026-11-21", *OWED, transferred("2026-11-16"))["opposition"]
    assert (remedy.last_day, remedy.article) == (day("2026-11-30"), "Wahv art. 26")


def test_after_a_decision_on_an_objection_there_is_appeal():
    history = (*OWED, objected("2026-09-10"), decided("2026-11-02"))
    kinds = found("2026-11-21", *history, regime="awb")
    assert kinds["appeal"].last_day == day("2026-12-14")
    assert "objection" not in kinds


def test_an_unknown_term_has_no_last_day():
    assert found("2026-11-21", regime="criminal_fine")["opposition"].last_day is None


def test_a_correction_and_a_complaint_are_always_possible():
    kinds = found("2026-11-21", regime="student_loan", creditor="duo")
    assert (kinds["correction"].body, kinds["complaint"].body) == ("duo", "ombudsman")


def test_the_body_has_to_decide_six_weeks_after_the_last_day():
    remedy = found("2026-11-21", regime="awb", decision=DECISION)["objection"]
    assert (remedy.last_day, remedy.decided_by) == (day("2026-12-28"), day("2027-02-08"))


def test_what_was_already_filed_is_marked_until_it_is_decided():
    filed = found("2026-11-21", *OWED, objected("2026-09-10"), regime="awb")
    assert filed["objection"].filed


def test_goods_taken_for_a_fine_leave_one_week():
    remedy = found("2026-11-21", *OWED, enforced("2026-11-16", "goods_seizure"))["opposition"]
    assert remedy.last_day == day("2026-11-23")


def test_a_seizure_of_goods_after_the_writ_counts_and_not_the_writ():
    writ = demanded("2026-11-16", "2026-11-18", "writ")
    remedy = found("2026-11-21", *OWED, writ, enforced("2026-11-18", "goods_seizure"))
    assert remedy["opposition"].last_day == day("2026-11-25")


def test_what_a_judge_decided_is_not_opposed_at_the_prosecutor():
    fine = {"regime": "criminal_fine", "kind": "court_fine"}
    assert "opposition" not in found("2026-11-21", **fine)


def test_costs_of_a_reminder_can_be_objected_to_by_themselves():
    costs = imposed("2026-11-09", 1000, "reminder_cost")
    remedy = found("2026-11-21", *OWED, costs, regime="local_tax")["objection_costs"]
    assert remedy.last_day == day("2026-12-21")


def test_a_reminder_without_costs_gives_no_objection_to_costs():
    reminder = demanded("2026-11-09", "2026-11-23", "reminder")
    assert "objection_costs" not in found("2026-11-21", *OWED, reminder, regime="local_tax")


def test_a_letter_that_is_late_without_fault_still_counts_with_its_article():
    remedy = found("2026-11-21", regime="awb")["objection"]
    assert remedy.right("late").article == "Awb art. 6:11"
    writ = found("2026-11-21", *OWED, transferred("2026-11-16"))["opposition"]
    assert writ.right("late") is None


def test_against_a_tax_writ_there_is_no_letter_but_a_summons():
    writ = demanded("2026-11-16", "2026-11-18", "writ")
    assert found("2026-11-21", *OWED, writ, regime="tax")["opposition"].form == "summons"
