"""One plan for all debts: what is paid first and why, month by month, and asking for it."""

from __future__ import annotations

from tests.builders import a_debt, demanded, imposed, transferred
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.web.offering import offers
from tests.web.sources import answering, due


def two_creditors(client_with: ClientWith, language: str = "nl") -> Visitor:
    fine, tax = due("d1", "2026-12-03", 30000), due("d2", "2026-12-10", 60000, regime="tax")
    agencies = answering("cjib", fine), answering("belastingdienst", tax)
    return client_with(*agencies, language=language)


def plan(visitor: Visitor, told: dict[str, str], to: str = "/plan") -> Page:
    response = visitor.post(to, told)
    if response.status_code == 303:
        return visitor.visit(response.headers["Location"])
    page = Page(response)
    check_house_rules(page)
    return page


def test_without_an_amount_the_page_asks_for_one(client_with: ClientWith) -> None:
    page = two_creditors(client_with).visit("/plan")

    assert "Wat kunt u per maand betalen?" in page.text
    assert page.links()["Reken uit wat u kunt betalen"] == "/money"


def test_no_month_of_the_plan_is_above_the_amount(client_with: ClientWith) -> None:
    page = plan(two_creditors(client_with), {"per_month": "150"})

    totals = [words(row[-1]) for row in page.all("tr")[1:]]
    assert len(totals) >= 6
    assert all(int(total.removeprefix("€ ").replace(",", "")) <= 15000 for total in totals)


def test_each_debt_has_its_reason(client_with: ClientWith) -> None:
    page = plan(two_creditors(client_with), {"per_month": "150"})

    assert "Deze kan niet wachten: op 4 december 2026 komt er € 150,00 bij." in page.text
    assert "Doet u niets? Dan komt er minstens" in page.text


def test_the_slider_works_without_script(client_with: ClientWith) -> None:
    visitor = two_creditors(client_with)
    plan(visitor, {"per_month": "150"})
    page = plan(visitor, {"slide": "300"})

    assert page.all("input", name="slide")[0].get("value") == "300"
    assert page.all("input", name="per_month")[0].get("value") == "300,00"


def test_what_was_worked_out_about_money_is_where_the_plan_begins(
    client_with: ClientWith,
) -> None:
    visitor = two_creditors(client_with)
    visitor.post("/money", {"household": "alleenstaande", "income": "1600", "year_income": "20000"})

    page = visitor.visit("/plan")
    assert page.all("input", name="per_month")[0].get("value") == "251,51"


def test_who_cannot_pay_within_three_years_is_led_to_help_and_a_pause(
    client_with: ClientWith,
) -> None:
    page = plan(two_creditors(client_with), {"per_month": "10"})

    assert "U hoeft dit niet alleen op te lossen." in page.text
    assert "U kunt bij elke schuld ook om een pauze vragen." in page.text
    assert page.links()["Ik wil hulp"] == "/debt-help"
    assert "Vraag dit plan aan" not in page.text


def test_a_plan_is_asked_in_one_go_from_those_who_take_requests(
    client_with: ClientWith, clock: Clock
) -> None:
    visitor = two_creditors(client_with)
    offers(visitor, clock, ("arrangement",), "cjib", "belastingdienst")
    page = plan(visitor, {"per_month": "150"})
    assert "Vraag dit plan aan bij 2 organisaties" in page.text

    confirm = plan(visitor, {}, to="/plan/ask")

    assert "CJIB" in confirm.text
    assert "BELASTINGDIENST" in confirm.text


def test_what_cannot_be_sent_is_left_to_the_citizen(client_with: ClientWith) -> None:
    page = plan(two_creditors(client_with), {"per_month": "150"})

    assert "Dit vraagt u zelf, met een telefoontje of een brief:" in page.text
    assert "Vraag dit plan aan" not in page.text


def test_a_bailiff_is_never_asked_from_here(client_with: ClientWith, clock: Clock) -> None:
    history = (imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-10-01"))
    visitor = client_with(answering("cjib", a_debt(*history, transferred("2026-11-01"))))
    offers(visitor, clock, ("arrangement",), "cjib")

    assert "Vraag dit plan aan" not in plan(visitor, {"per_month": "150"}).text


def test_a_wrong_amount_is_said_and_kept_in_sight(client_with: ClientWith) -> None:
    page = plan(two_creditors(client_with), {"per_month": "veel"})

    assert "Schrijf het bedrag zo: 165,00." in page.text
    assert page.all("input", name="per_month")[0].get("value") == "veel"


def test_a_first_day_that_is_not_that_of_the_plan_is_explained(
    client_with: ClientWith, clock: Clock
) -> None:
    alice = two_creditors(client_with)
    page = plan(alice, {"per_month": "150"})
    assert "De eerste keer betaalt u op 3 december 2026: de dag in uw brief." in page.text

    offers(alice, clock, ("arrangement",), "cjib", "belastingdienst")
    alice.visit("/plan")
    confirm = alice.post("/plan/ask").headers["Location"]
    assert "3 december 2026" in alice.visit(confirm).text
