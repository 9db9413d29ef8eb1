"""The page of a debt: how much, before when, and how to pay; never twice."""

from __future__ import annotations

import pytest

from portal.domain.agency import PaymentDetails
from portal.domain.event import PaymentReceived
from tests.builders import (
    a_debt,
    agreed,
    day,
    demanded,
    enforced,
    imposed,
    paid,
    paused,
    transferred,
)
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

ACCOUNT = PaymentDetails(iban="NL52DEMO0000000001", account_holder="CJIB (demo)")
FINE = (imposed("2026-09-01", 11300), demanded("2026-09-01", "2026-12-03", cents=11300))


def debt_page(client_with: ClientWith, *history: object, **facts: object) -> Page:
    debt = a_debt(*history, **facts)  # type: ignore[arg-type]
    return first_debt(client_with(answering("cjib", debt, payment=ACCOUNT)))


def to_pay(page: Page) -> dict[str, str]:
    """What to fill in at the bank."""
    section = next(s for s in page.all("section") if s.get("aria-labelledby") == "pay")
    pairs = zip(section.iter("dt"), section.iter("dd"), strict=True)
    return {words(term): words(value) for term, value in pairs}


def test_the_page_tells_amount_day_account_and_reference(client_with: ClientWith) -> None:
    page = debt_page(client_with, *FINE)

    assert page.heading == "Verkeersboete"
    assert page.total == "€ 113,00"
    assert to_pay(page) == {
        "Bedrag": "€ 113,00",
        "Rekening (IBAN)": "NL52 DEMO 0000 0000 01",
        "Op naam van": "CJIB (demo)",
        "Betalingskenmerk": "1",
        "Uiterlijk op": "3 december 2026",
    }
    assert "Betaal niet twee keer." in page.text


def test_what_was_paid_on_a_demand_is_not_asked_again(client_with: ClientWith) -> None:
    part = PaymentReceived(id="p", at=day("2026-11-01"), cents=1300, demand="d")
    demand = demanded("2026-09-01", "2026-12-03", cents=11300, id="d")
    page = debt_page(client_with, imposed("2026-09-01", 11300), demand, part)

    assert to_pay(page)["Bedrag"] == "€ 100,00"


def test_under_an_arrangement_the_next_part_is_asked(client_with: ClientWith) -> None:
    parts = agreed("2026-10-01", ("2026-12-01", 3000), ("2027-01-01", 8300))
    page = debt_page(client_with, *FINE, parts)

    assert to_pay(page)["Bedrag"] == "€ 30,00"
    assert "U betaalt in delen. Het volgende deel is € 30,00." in page.text
    assert "Dan komt er geen volgende stap." in page.text


def test_a_debt_that_is_too_late_can_still_be_paid(client_with: ClientWith) -> None:
    page = debt_page(client_with, imposed("2026-09-01", 100), demanded("2026-09-01", "2026-11-20"))

    assert (
        "Te laat: dit moest uiterlijk op 20 november 2026. U kunt nog steeds betalen of bellen."
        in page.text
    )


def test_a_settled_debt_says_kindly_that_it_is_done(client_with: ClientWith) -> None:
    page = debt_page(client_with, *FINE, paid("2026-10-01", 11300))

    assert "Klaar. U hoeft hier niets meer voor te betalen." in page.text
    assert "Zo betaalt u" not in page.text


def test_what_was_paid_too_much_is_told(client_with: ClientWith) -> None:
    page = debt_page(client_with, *FINE, paid("2026-10-01", 12000))

    assert "U betaalde € 7,00 te veel." in page.text


def test_while_paused_paying_is_not_asked(client_with: ClientWith) -> None:
    page = debt_page(client_with, *FINE, paused("2026-11-01", "2026-12-31"))

    assert "U hoeft nu niet te betalen. Het mag wel." in page.text
    assert "Uiterlijk op" not in to_pay(page)


def test_when_money_is_taken_from_income_the_page_says_call_first(client_with: ClientWith) -> None:
    page = debt_page(client_with, *FINE, enforced("2026-11-01", "wage_seizure"))

    assert "Er gaat al geld van uw inkomen af. Bel CJIB voordat u zelf iets betaalt." in page.text


def test_at_a_bailiff_no_account_of_the_agency_is_shown(client_with: ClientWith) -> None:
    page = debt_page(client_with, *FINE, transferred("2026-11-01", "bailiff"))

    assert "Betaal aan de deurwaarder." in page.text
    assert "IBAN" not in page.text


def test_without_a_checked_account_the_page_points_to_the_letter(client_with: ClientWith) -> None:
    page = first_debt(client_with(answering("cjib", a_debt(*FINE))))

    assert "Kijk in uw brief of op de website van CJIB hoe u betaalt." in page.text


@pytest.mark.parametrize("key", ["nobody", "AAAAAAAAAAAAAAAAAAAA", "d1"])
def test_a_key_that_is_not_ours_is_not_found(client_with: ClientWith, key: str) -> None:
    visitor = client_with(answering("cjib", a_debt(*FINE)))

    assert visitor.visit(f"/debts/{key}", status=404).html.count(key) == visitor.visit(
        "/nothing-here", status=404
    ).html.count(key)
