"""What can I pay: what a citizen may keep, step by step, and what is left a month."""

from __future__ import annotations

from tests.builders import a_debt, agreed, demanded, imposed
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering

LOW = {"household": "alleenstaande", "income": "1.600", "year_income": "20000"}
OWED = (imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-12-03"))
RUNS = agreed("2026-10-01", ("2026-12-05", 30000), ("2027-01-05", 30000))


def fill_in(visitor: Visitor, told: dict[str, str]) -> Page:
    response = visitor.post("/money", told)
    if response.status_code == 303:
        return visitor.visit(response.headers["Location"])
    page = Page(response)
    check_house_rules(page)
    return page


def test_what_lies_above_the_protected_income_can_be_paid(client_with: ClientWith) -> None:
    page = fill_in(client_with(answering("cjib", a_debt(*OWED))), LOW)

    assert "Dit mag u altijd houden: ongeveer € 1.348,49 per maand" in page.text
    assert "Het begin: 95% van de bijstand € 1.348,49" in page.text
    assert "Dit kunt u betalen € 251,51 per maand" in page.text


def test_what_runs_already_comes_off(client_with: ClientWith) -> None:
    page = fill_in(client_with(answering("cjib", a_debt(*OWED, RUNS))), LOW | {"income": "1700"})

    assert "Daarvan gaat € 300,00 naar wat al loopt." in page.text
    assert "Er blijft € 51,51 over voor uw andere schulden." in page.text
    assert "Er gaat nu te veel af" not in page.text


def test_who_is_left_with_too_little_is_told_with_a_way_out(client_with: ClientWith) -> None:
    page = fill_in(client_with(answering("cjib", a_debt(*OWED, RUNS))), LOW)

    assert "houdt u € 48,49 per maand te weinig over." in page.text
    assert "Doe dit binnen 4 weken na de brief." in page.text
    assert page.links()["Ik wil hulp"] == "/debt-help"


def test_costs_above_the_protected_income_leave_less_to_pay(client_with: ClientWith) -> None:
    costs = {"rent": "700", "food": "500", "energy": "200"}
    page = fill_in(client_with(answering("cjib", a_debt(*OWED))), LOW | costs)

    assert "Dit kunt u betalen € 200,00 per maand" in page.text


def test_who_has_nothing_left_is_led_to_help(client_with: ClientWith) -> None:
    page = fill_in(client_with(answering("cjib", a_debt(*OWED))), LOW | {"income": "1200"})

    assert "U houdt hoogstens 95% van uw inkomen. Dat is: € 1.140,00" in page.text
    nothing = fill_in(client_with(answering("cjib", a_debt(*OWED))), LOW | {"food": "1600"})
    assert "U heeft nu niets over voor schulden." in nothing.text


def test_what_is_wrong_is_said_and_nothing_is_lost(client_with: ClientWith) -> None:
    page = fill_in(client_with(answering("cjib", a_debt(*OWED))), {"income": "veel"})

    assert page.status == 422
    assert "Kies hoe u woont." in page.text
    assert "Schrijf het bedrag zo: 165,00." in page.text
    assert page.all("input", name="income")[0].get("value") == "veel"


def test_what_was_told_can_be_wiped(client_with: ClientWith) -> None:
    visitor = client_with(answering("cjib", a_debt(*OWED)))
    fill_in(visitor, LOW)

    assert "Dit kunt u betalen" not in fill_in(visitor, {"forget": "1"}).text
