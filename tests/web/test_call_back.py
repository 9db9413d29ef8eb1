"""Asking the organisation of a debt to phone."""

from __future__ import annotations

import pytest

from tests.builders import a_debt, demanded, imposed
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.web.offering import offers
from tests.web.sources import answering, first_debt

OWED = (imposed("2026-09-01", 60000), demanded("2026-09-01", "2026-12-03", cents=60000))
LINK = "Laat mij terugbellen"
PHONES = ("message", "call_back")


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    """She has one debt."""
    return client_with(answering("cjib", a_debt(*OWED)))


def place_of(visitor: Visitor, clock: Clock) -> str:
    """The address of the form, once the agency offers to phone."""
    offers(visitor, clock, PHONES, "cjib")
    return first_debt(visitor).links()[LINK]


def sent(visitor: Visitor, place: str, **told: str) -> Page:
    """What comes after the form."""
    answer = visitor.post(place, told)
    if answer.status_code == 303:
        return visitor.visit(answer.headers["Location"])
    assert answer.status_code == 422
    page = Page(answer)
    check_house_rules(page)
    return page


@pytest.mark.parametrize("kinds", [(), ("message",), ("call_back",)])
def test_who_does_not_phone_is_not_asked_to(
    alice: Visitor, clock: Clock, kinds: tuple[str, ...]
) -> None:
    offers(alice, clock, kinds, "cjib")
    debt = alice.visit("/overview").all("a", class_="debt__link")[0].get("href", "")
    place = f"{debt}/call-back"

    assert LINK not in alice.visit(debt).text
    alice.visit(place, status=404)
    assert alice.post(place, {"phone": "06 12345678"}).status_code == 404


def test_all_that_is_sent_is_shown_before(alice: Visitor, clock: Clock) -> None:
    place = place_of(alice, clock)
    page = sent(
        alice, place, phone="06 - 1234 5678", times="afternoon", question="Mag ik later betalen?"
    )

    assert "Uw bericht Mag ik later betalen?" in page.text
    assert "U vraagt ook Of iemand u belt" in page.text
    assert "Nummer of adres 06 - 1234 5678" in page.text
    assert "Wanneer u kunt In de middag" in page.text
    assert place in page.links().values()


def test_a_question_is_not_needed(alice: Visitor, clock: Clock) -> None:
    page = sent(alice, place_of(alice, clock), phone="+31 (0)6 12345678", times="", question=" ")

    assert "Uw bericht Wilt u mij bellen over deze schuld?" in page.text
    assert "Wanneer u kunt" not in page.text


@pytest.mark.parametrize(
    "phone", ["06 1234567", "bel mij", "0012", "06 12345678 of 9", "٠٦12345678"]
)
def test_a_number_that_cannot_be_phoned_is_told(alice: Visitor, clock: Clock, phone: str) -> None:
    page = sent(alice, place_of(alice, clock), phone=phone, question="Graag bellen")

    assert page.text.count("Schrijf het nummer zo: 06 12345678. Of begin met +.") == 2
    assert "Graag bellen" in page.text


def test_no_number_and_too_long_a_question_are_both_told(alice: Visitor, clock: Clock) -> None:
    page = sent(alice, place_of(alice, clock), question="a" * 1501)

    assert page.text.count("Vul uw telefoonnummer in.") == 2
    assert page.text.count("Dit is te lang. Gebruik hoogstens 1500 tekens.") == 2


def test_the_debt_of_another_session_has_no_such_page(alice: Visitor, clock: Clock) -> None:
    place_of(alice, clock)

    alice.visit("/debts/other/call-back", status=404)
    assert alice.post("/debts/other/call-back", {"phone": "06 12345678"}).status_code == 404
