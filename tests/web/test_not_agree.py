"""Not agreeing: on the page of a debt, and on a page of its own."""

from __future__ import annotations

from portal.domain.debt import Decision
from tests.builders import a_debt, day, decided, demanded, imposed, objected, transferred
from tests.pages.page import Page
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

FINE = (imposed("2026-09-01", 11300), demanded("2026-09-01", "2026-12-03", cents=11300))
RECENT = Decision(announced=day("2026-11-13"))


def debt_page(client_with: ClientWith, *more: object, **facts: object) -> Page:
    debt = a_debt(*FINE, *more, **facts)  # type: ignore[arg-type]
    return first_debt(client_with(answering("cjib", debt)))


def not_agree(client_with: ClientWith, *more: object, **facts: object) -> Page:
    visitor = client_with(answering("cjib", a_debt(*FINE, *more, **facts)))  # type: ignore[arg-type]
    return visitor.visit(first_debt(visitor).links()["Niet eens? Dit kunt u doen"])


def test_the_page_of_a_debt_tells_until_when_one_can_object(client_with: ClientWith) -> None:
    page = debt_page(client_with, regime="awb", decision=RECENT)

    assert "met de beslissing (bezwaar). Dit kan tot en met 28 december 2026." in page.text


def test_the_page_of_a_debt_tells_that_the_day_is_past(client_with: ClientWith) -> None:
    page = debt_page(client_with, regime="awb")

    assert "(bezwaar): dit kon tot en met 13 oktober 2026." in page.text
    assert "Kon u er niets aan doen dat u te laat bent? Dan kan het soms nog." in page.text


def test_the_page_names_last_day_post_body_cost_and_payment(client_with: ClientWith) -> None:
    page = not_agree(client_with, regime="awb", decision=RECENT)

    assert "Dit kan tot en met 28 december 2026." in page.text
    assert "De brief moet er uiterlijk op 4 januari 2027 zijn." in page.text
    assert "Naar wie CJIB" in page.text
    assert "Wat kost het? Niets." in page.text
    assert "Moet u intussen betalen? Ja. De datum om te betalen blijft gelden." in page.text
    assert "Meestal uiterlijk op 8 februari 2027." in page.text
    assert "Awb art. 6:7 en 6:16; Awb art. 6:11; Awb art. 6:15; Awb art. 7:2" in page.text


def test_a_fine_goes_to_the_officer_of_justice(client_with: ClientWith) -> None:
    page = not_agree(client_with, decision=RECENT)

    assert "Naar wie De officier van justitie" in page.text
    assert "In brieven heet dit: administratief beroep." in page.text


def test_what_we_are_not_sure_of_is_to_be_checked(client_with: ClientWith) -> None:
    page = not_agree(client_with, regime="tax", decision=RECENT)

    assert "Controleer dit bij de organisatie." in page.text


def test_an_unknown_last_day_is_said(client_with: ClientWith) -> None:
    page = not_agree(client_with, regime="criminal_fine", kind="criminal_fine")

    assert "Dat weten wij niet. Kijk in uw brief en wacht niet te lang." in page.text


def test_who_objected_already_sees_that_and_makes_no_second_letter(
    client_with: ClientWith,
) -> None:
    page = not_agree(client_with, objected("2026-10-01"), regime="awb", decision=RECENT)

    assert "U deed dit al. Er is nog geen beslissing." in page.text
    assert "Maak deze brief" not in page.text


def test_after_the_last_day_a_letter_can_still_explain_why(client_with: ClientWith) -> None:
    page = not_agree(client_with, regime="awb")

    assert "Dit kon tot en met 13 oktober 2026. Die dag is voorbij." in page.text
    assert page.links()["Maak toch een brief"].endswith("/letters/objection")


def test_who_posted_in_time_hears_until_when_the_letter_may_arrive(
    client_with: ClientWith,
) -> None:
    page = not_agree(client_with, regime="awb", decision=Decision(announced=day("2026-10-05")))

    assert "Dit kon tot en met 16 november 2026." in page.text
    assert "Dan mag hij nog aankomen tot en met 23 november 2026." in page.text


def test_a_writ_of_the_tax_office_needs_a_summons_and_no_letter(client_with: ClientWith) -> None:
    writ = demanded("2026-11-16", "2026-11-18", "writ")
    page = not_agree(client_with, writ, regime="tax")

    assert "Een brief is hiervoor niet genoeg." in page.text
    assert "Maak deze brief" not in page.text


def test_who_proves_payment_of_maintenance_goes_on_paying_it(client_with: ClientWith) -> None:
    history = (imposed("2026-11-16", 100), demanded("2026-11-16", "2026-12-03"))
    visitor = client_with(answering("lbio", a_debt(*history, regime="maintenance")))
    page = visitor.visit(first_debt(visitor).links()["Niet eens? Dit kunt u doen"])

    assert "Blijf de alimentatie gewoon aan uw ex-partner betalen." in page.text
    assert page.links()["Maak deze brief"].endswith("/letters/already-paid")


def test_a_letter_to_a_judge_is_to_be_checked_there_first(client_with: ClientWith) -> None:
    page = not_agree(client_with, transferred("2026-11-16"))

    assert "bij welke rechtbank u moet zijn. Is een brief genoeg?" in page.text


def test_after_a_decision_the_way_is_to_the_court(client_with: ClientWith) -> None:
    history = (objected("2026-09-10"), decided("2026-11-02"))
    page = not_agree(client_with, *history, regime="awb")

    assert "Naar wie De rechtbank" in page.text
    assert "In de beslissing staat bij welke rechter u moet zijn" in page.text
    assert "Er kunnen kosten bij komen." in page.text


def test_what_a_judge_decided_has_no_invented_way(client_with: ClientWith) -> None:
    page = not_agree(client_with, regime="criminal_fine", kind="court_fine")

    assert "Wij weten nu geen manier om de beslissing te laten veranderen." in page.text


def test_data_can_be_corrected_and_a_complaint_made_about_each_debt(
    client_with: ClientWith,
) -> None:
    links = not_agree(client_with, regime="student_loan").links()

    assert links["Ik heb al betaald: maak een brief"].endswith("/letters/already-paid")
    assert links["Dit is niet van mij: maak een brief"].endswith("/letters/not-mine")
    assert links["Maak een brief met uw klacht"].endswith("/letters/complaint")
    assert links["0800-33 55 555"] == "tel:08003355555"


def test_the_term_for_the_ombudsman_comes_from_the_law(client_with: ClientWith) -> None:
    assert "Ga dan binnen 1 jaar na dat antwoord" in not_agree(client_with).text


def test_the_debt_of_another_session_has_no_such_page(client_with: ClientWith) -> None:
    client_with(answering("cjib", a_debt(*FINE))).visit("/debts/other/not-agree", status=404)
