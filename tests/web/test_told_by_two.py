"""A claim that creditor and collector both tell is shown once, and both are named."""

from __future__ import annotations

import json

import pytest

from portal.domain.debt import Debt
from portal.services.ports import Connector
from tests.builders import a_debt, demanded, imposed
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, failing

PRINCIPAL, COSTS = 29_875, 1_000
TWICE = "Twee organisaties melden deze schuld"


def claim(*costs: int, **facts: str) -> Debt:
    """The water board's claim; the tax office collects it."""
    return a_debt(
        imposed("2026-09-01", PRINCIPAL),
        *(imposed("2026-11-01", cents, "reminder_cost") for cents in costs),
        demanded("2026-11-01", "2026-12-01", cents=PRINCIPAL + sum(costs)),
        kind="water_tax",
        regime="water_tax",
        **{"creditor": "hdsr", "collector": "bghu", "reference": "WS 11873", "id": "a"} | facts,
    )


def both() -> tuple[Connector, Connector]:
    """The board knows the principal, the tax office its later costs too."""
    return answering("hdsr", claim()), answering("bghu", claim(COSTS, reference="ws-11873"))


@pytest.fixture
def alice(client_with: ClientWith) -> Visitor:
    return client_with(*both())


def test_the_total_counts_the_claim_once_with_the_amount_of_the_collector(alice: Visitor) -> None:
    page = alice.visit("/overview")
    assert page.total == "€ 308,75"
    assert "Bij 1 organisatie." in page.text


def test_the_overview_names_both(alice: Visitor) -> None:
    text = alice.visit("/overview").text
    assert "HDSR meldt deze schuld ook. Wij tellen haar één keer." in text
    assert "Dit int BGHU. Wij tellen het daar, één keer." in text


def test_the_page_of_the_creditor_leads_to_the_collectors_line(alice: Visitor) -> None:
    page = alice.visit("/sources/hdsr")
    assert "U heeft hier geen schuld." not in page.text
    link = page.all("a", class_="debt__link")[0].get("href", "")
    assert "€ 308,75" in alice.visit(link).text


def test_the_page_of_the_debt_names_both_and_the_other_amount(alice: Visitor) -> None:
    page = alice.visit("/overview")
    text = alice.visit(page.all("a", class_="debt__link")[0].get("href", "")).text
    assert TWICE in text
    assert "HDSR noemt een ander bedrag: € 298,75." in text


def test_the_export_holds_the_claim_once_and_what_the_creditor_told(alice: Visitor) -> None:
    data = json.loads(alice.get("/export.json").text)
    assert data["total_cents"] == PRINCIPAL + COSTS
    (debt,) = data["debts"]
    assert debt["source"] == "bghu"
    assert debt["also_reported_by"] == {"source": "hdsr", "id": "a", "outstanding_cents": PRINCIPAL}


def test_a_claim_that_is_not_surely_the_same_is_counted_apart(client_with: ClientWith) -> None:
    other = answering("bghu", claim(reference="WS 99999"))
    page = client_with(answering("hdsr", claim()), other).visit("/overview")
    assert page.total == "€ 597,50"
    assert "één keer" not in page.text


def test_without_an_answer_of_the_collector_the_creditors_line_is_shown(
    client_with: ClientWith,
) -> None:
    page = client_with(answering("hdsr", claim()), failing("bghu")).visit("/overview")
    assert page.total == "Minstens € 298,75"
