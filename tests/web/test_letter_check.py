"""A letter in the hand: whether it is the citizen's, and never whether it is another's."""

from __future__ import annotations

import pytest

from portal.domain.agency import PaymentDetails
from portal.domain.overview import SourceAnswer
from tests.fakes import FakeConnector, fake_agency, fake_debt
from tests.pages.page import Page
from tests.pages.portal import BOB, ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, failing

PATH = "/letter-check"
RIGHT, OTHER = "NL52DEMO0000000001", "NL91ABNA0417164300"
FINE = due("f1", "2026-12-03", 11300, reference="4002 8867")
PAID = PaymentDetails(iban=RIGHT, account_holder="CJIB")


@pytest.fixture
def visitor(client_with: ClientWith) -> Visitor:
    """Alice has a fine; Bob has a loan at a source that does not know Alice."""
    loan = fake_debt("duo", "bobs-loan", 50000)
    bobs = FakeConnector(
        agency=fake_agency("duo"),
        answers={BOB: SourceAnswer(source="duo", status="answered", debts=(loan,))},
    )
    return client_with(answering("cjib", FINE, payment=PAID), bobs)


def check(visitor: Visitor, **letter: str) -> Page:
    answer = visitor.post(PATH, letter)
    assert answer.status_code == 200
    return Page(answer)


def test_a_letter_of_a_debt_leads_to_it_with_its_last_day(visitor: Visitor) -> None:
    page = check(visitor, reference="40.02 8867")

    assert "Ja, dit hoort bij uw schuld bij CJIB." in page.text
    assert "3 december 2026" in page.text
    assert page.all("a", class_="debt__link")[0].get("href", "").startswith("/debts/")


def test_another_account_is_a_warning_and_not_a_yes(visitor: Visitor) -> None:
    page = check(visitor, reference="40028867", iban=OTHER)

    assert "Pas op: dit rekeningnummer is niet van CJIB." in page.text
    assert "Ja, dit hoort" not in page.text


def test_account_and_amount_are_enough(visitor: Visitor) -> None:
    assert "Ja, dit hoort" in check(visitor, iban=RIGHT, amount="113,00").text


def test_a_number_of_somebody_else_is_answered_as_one_of_nobody(visitor: Visitor) -> None:
    bobs, nobodys = check(visitor, reference="bobs-loan"), check(visitor, reference="zzz")

    assert "Wij vinden dit niet bij u." in bobs.text
    assert "088-786 73 72" in bobs.text
    assert bobs.text == nobodys.text


def test_what_is_filled_in_is_not_shown_or_kept_afterwards(visitor: Visitor) -> None:
    assert "zzz" not in visitor.post(PATH, {"reference": "zzz"}).text
    assert "zzz" not in visitor.get(PATH).text
    assert "zzz" not in visitor.get("/debts").text


def test_nothing_is_looked_up_from_an_address(visitor: Visitor) -> None:
    assert "Ja, dit hoort" not in visitor.get(f"{PATH}?reference=40028867").text


@pytest.mark.parametrize(
    ("letter", "mistake"),
    [
        ({}, "Vul het kenmerk in."),
        ({"iban": RIGHT}, "Vul het kenmerk in."),
        ({"reference": "1", "iban": "NL00X"}, "Dit rekeningnummer kan niet bestaan."),
        ({"iban": RIGHT, "amount": "veel"}, "Vul een bedrag in, bijvoorbeeld 165,50."),
    ],
)
def test_what_cannot_be_read_is_asked_again(
    visitor: Visitor, letter: dict[str, str], mistake: str
) -> None:
    page = check(visitor, **letter)

    assert mistake in page.text
    assert "Wij vinden dit niet" not in page.text


def test_a_source_without_an_answer_is_named(client_with: ClientWith) -> None:
    page = check(client_with(answering("cjib", FINE), failing("duo")), reference="zzz")

    assert "Wij konden niet overal kijken." in page.text
    assert "DUO" in page.text


def test_an_account_that_cannot_be_compared_is_not_called_false(client_with: ClientWith) -> None:
    page = check(client_with(answering("cjib", FINE)), reference="f1", iban=OTHER)

    assert "Het rekeningnummer konden wij niet controleren." in page.text


def test_too_many_tries_are_refused(visitor: Visitor) -> None:
    answers = [visitor.post(PATH, {"reference": str(n)}).status_code for n in range(21)]

    assert answers[-2:] == [200, 429]


@pytest.mark.parametrize("place", ["/overview", "/debts"])
def test_the_way_there_stands_with_the_debts(visitor: Visitor, place: str) -> None:
    links = [one.get("href") for one in visitor.visit(place).all("a")]

    assert PATH in links
