"""All arrangements that run: how far each is, what comes next, what to do when it is too much."""

from __future__ import annotations

import pytest

from tests.builders import a_debt, agreed, ended, imposed, paid
from tests.pages.page import words
from tests.pages.portal import ClientWith, Clock
from tests.pages.visitor import Visitor
from tests.sending.asks import FakeChannel
from tests.web.asking import asked_by, work
from tests.web.offering import offers
from tests.web.sources import answering, due

PARTS = agreed("2026-09-10", ("2026-10-05", 10000), ("2026-11-05", 10000), ("2026-12-05", 10000))
OWED = imposed("2026-09-01", 30000)
SOON = agreed("2026-10-01", ("2026-11-30", 2500), ("2026-12-30", 2500))


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    """Two organisations are paid in parts: one in time, one is behind; a third is not."""
    return client_with(
        answering("cjib", a_debt(OWED, PARTS, paid("2026-10-04", 12500), id="behind")),
        answering("duo", a_debt(imposed("2026-09-01", 5000), SOON, id="in-time")),
        answering("svb", due("whole", "2026-12-03")),
    )


def cards_of(visitor: Visitor) -> list[str]:
    """What each arrangement says, in order."""
    return [words(card) for card in visitor.visit("/arrangements").all("section", class_="card")]


def test_each_arrangement_says_what_is_paid_what_comes_and_what_is_left(alice: Visitor) -> None:
    behind, in_time = cards_of(alice)

    assert "Delen betaald 1 van 3" in behind
    assert "Betaald € 125,00" in behind
    assert "Nog over € 175,00" in behind
    assert "Volgende deel € 75,00, 5 november 2026" in behind
    assert "Delen betaald 0 van 2" in in_time
    assert "Volgende deel € 25,00, 30 november 2026" in in_time
    assert "Laatste deel 30 december 2026" in in_time


def test_a_part_that_is_late_is_told_kindly_with_what_to_do(alice: Visitor) -> None:
    behind, in_time = cards_of(alice)

    assert "Het deel van 5 november 2026 is nog niet binnen." in behind
    assert "nog niet binnen" not in in_time


def test_who_cannot_pay_this_month_asks_it_from_here_to_the_end(
    alice: Visitor, clock: Clock
) -> None:
    offers(alice, clock, ("arrangement", "pause"), "duo")
    page = alice.visit("/arrangements")
    (skip,) = [f for f in page.all("form") if f.get("action", "").endswith("/skip")]
    confirm = alice.post(skip.get("action", "")).headers["Location"]
    assert "30 december 2026" in alice.visit(confirm).text
    alice.post(confirm)
    channel = FakeChannel(state="agreed")
    work(alice, duo=channel)

    (asked,) = asked_by(alice)
    assert (asked.source, asked.state) == ("duo", "agreed")
    (sent,) = channel.effects.values()
    assert [part["due"] for part in sent.content()["wish"]["parts"]] == ["2026-12-30", "2027-01-30"]


def test_where_it_cannot_be_asked_here_there_is_somebody_to_call(alice: Visitor) -> None:
    behind, _in_time = cards_of(alice)

    assert "vraag of u een maand later mag betalen" in behind


def test_an_arrangement_that_stopped_or_is_paid_does_not_run(client_with: ClientWith) -> None:
    stopped = a_debt(OWED, PARTS, ended("2026-11-10"), id="stopped")
    done = a_debt(OWED, PARTS, paid("2026-11-01", 30000), id="done")
    page = client_with(answering("cjib", stopped, done)).visit("/arrangements")

    assert "U betaalt nu nergens in delen." in page.text
    assert page.links()["Maak een plan"] == "/plan"


def test_the_debt_and_the_requests_lead_here(alice: Visitor) -> None:
    assert alice.visit("/requests").links()["Mijn betalingsregelingen"] == "/arrangements"
    assert alice.visit("/overview").links()["Mijn betalingsregelingen"] == "/arrangements"
    debt = next(
        href.removesuffix("/arrangement")
        for href in alice.visit("/arrangements").links().values()
        if href.endswith("/arrangement")
    )
    page = alice.visit(debt)
    assert "Delen betaald 1 van 3" in page.text
    assert page.links()["Ik kan deze maand niet betalen"] == f"{debt}/arrangement#running"
