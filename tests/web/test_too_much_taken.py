"""Too much is taken: a letter to whoever takes it, with what was worked out about the income."""

from __future__ import annotations

from datetime import date

import pytest

from portal.domain.event import EnforcementStarted
from tests.builders import a_debt, imposed
from tests.pages.portal import ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.web.offering import offers
from tests.web.sources import answering, due

SEIZURE = EnforcementStarted(
    id="s",
    at=date(2026, 10, 1),
    measure="benefit_seizure",
    protected_income_cents=110_000,
    monthly_cents=40_000,
)
MONEY = {"household": "alleenstaande", "income": "1500", "year_income": "22000"}
SENDER = {"name": "A. de Test", "street": "Straat 1", "postcode": "1234 AB", "town": "Utrecht"}


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    """The UWV takes € 400 a month of her benefit, which leaves her too little."""
    taken = a_debt(imposed("2026-01-01", 500_000), SEIZURE, id="taken", regime="awb")
    return client_with(answering("uwv", taken), answering("cjib", due("fine", "2026-12-03")))


def letter_of(alice: Visitor) -> str:
    """Where the letter is written, once she told what comes in."""
    alice.post("/money", MONEY)
    (href,) = (
        h for w, h in alice.visit("/money").links().items() if w.startswith("Maak een brief")
    )
    return href


def test_the_letter_says_what_is_used_and_what_it_should_be(alice: Visitor) -> None:
    place = letter_of(alice)
    keeps = alice.visit(place).all("input", name="keeps")[0].get("value", "")
    answer = alice.post(place, {"keeps": keeps, **SENDER})
    page = alice.visit(answer.headers["Location"])
    assert "U rekent met een beslagvrije voet van € 1.100,00 per maand." in page.text
    assert f"ongeveer € {keeps[0]}.{keeps[1:]} per maand" in page.text
    assert "Betaal mij terug wat u te veel inhield." in page.text


def test_the_letter_can_go_as_a_message_to_who_takes_messages(alice: Visitor, clock: Clock) -> None:
    offers(alice, clock, ("message",), "uwv")
    place = letter_of(alice)
    alice.post(place, {"keeps": "1434,36", **SENDER})
    confirm = alice.post(f"{place}/send").headers["Location"]

    assert "Wilt u mijn beslagvrije voet opnieuw uitrekenen?" in alice.visit(confirm).text


def test_where_nothing_is_taken_there_is_no_such_letter(alice: Visitor) -> None:
    place = letter_of(alice)
    shown = alice.visit("/overview").all("a", class_="debt__link")
    (fine,) = {link.get("href", "") for link in shown if link.get("href", "") not in place}

    alice.visit(f"{fine}/letters/recalculation", status=404)
