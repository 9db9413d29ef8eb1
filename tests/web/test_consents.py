"""The page of consents: what a citizen agreed to, and one button to stop it."""

from __future__ import annotations

from datetime import date

import pytest

from portal.app import parts_of
from portal.domain.consent import ConsentTerms
from portal.domain.person import Bsn
from tests.pages.page import words
from tests.pages.portal import ALICE, BOB, ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    return client_with(answering("cjib"))


def agrees(visitor: Visitor, person: Bsn) -> str:
    """Somebody shares their overview with an organisation until the end of May."""
    terms = ConsentTerms(
        purpose="debt_help",
        receiver="cjib",
        text_version="1",
        language="nl",
        fields=("name", "overview"),
        ends_on=date(2027, 6, 1),
    )
    parts = parts_of(visitor.app)
    return parts.consents.give(person, terms, parts.clock())


def test_a_consent_says_for_what_to_whom_which_fields_and_until_when(alice: Visitor) -> None:
    agrees(alice, ALICE)
    page = alice.visit("/consents")

    (card,) = page.all("section", class_="card")
    told = ("Hulp bij uw schulden", "CJIB", "Uw naam", "Het overzicht van uw schulden")
    assert all(one in words(card) for one in told)
    assert "31 mei 2027" in words(card)
    assert page.links()["Uw toestemmingen"] == "/consents"


def test_one_button_stops_it(alice: Visitor) -> None:
    given = agrees(alice, ALICE)
    form = alice.visit("/consents").all("form", action=f"/consents/{given}/withdraw")

    assert len(form) == 1
    assert alice.post(f"/consents/{given}/withdraw").status_code == 303
    page = alice.visit("/consents")
    assert "Gestopt op 21 november 2026" in page.text
    assert page.all("form", action=f"/consents/{given}/withdraw") == []


def test_the_consent_of_another_is_not_there(alice: Visitor) -> None:
    given = agrees(alice, BOB)

    assert "U heeft nu geen toestemming gegeven." in alice.visit("/consents").text
    assert alice.post(f"/consents/{given}/withdraw").status_code == 404
    assert alice.post("/consents/nothing/withdraw").status_code == 404
