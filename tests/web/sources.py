"""Sources that answer what a test needs, for the pages about debts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from portal.domain.debt import Debt
from portal.domain.overview import Rejection, SourceAnswer
from portal.services.ports import Connector
from tests.builders import a_debt, demanded, imposed
from tests.fakes import FakeConnector, fake_agency
from tests.pages.page import Page
from tests.pages.portal import ALICE, ClientWith
from tests.pages.visitor import Visitor

AS_OF = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


def answering(
    agency: str, *debts: Debt, rejected: tuple[Rejection, ...] = (), **facts: Any
) -> FakeConnector:
    """A source that knows Alice and tells these debts; ``facts`` of the agency."""
    told = tuple(_told_by(agency, debt) for debt in debts)
    answer = SourceAnswer(
        source=agency, status="answered", as_of=AS_OF, debts=told, rejected=rejected
    )
    return FakeConnector(agency=replace(fake_agency(agency), **facts), answers={ALICE: answer})


def _told_by(agency: str, debt: Debt) -> Debt:
    """The debt as this source tells it: its own, unless the test says whose it is."""
    owner = debt.creditor if debt.creditor != "cjib" else agency
    collector = debt.collector if debt.collector != "cjib" else agency
    return replace(debt, source=agency, creditor=owner, collector=collector)


def failing(agency: str, reason: str = "timeout", *, rejected: bool = False) -> FakeConnector:
    """A source from which no usable answer comes."""
    return FakeConnector(agency=fake_agency(agency), fault=reason, rejected=rejected)


def unknown(agency: str) -> FakeConnector:
    """A source that does not know Alice."""
    return FakeConnector(agency=fake_agency(agency))


def due(name: str, at: str, cents: int = 10000, **facts: Any) -> Debt:
    """A debt of this amount that asks to be paid before a day."""
    return a_debt(
        imposed("2026-09-01", cents), demanded("2026-09-01", at, cents=cents), id=name, **facts
    )


def overview_of(client_with: ClientWith, *connectors: Connector) -> Page:
    """What Alice sees first."""
    return client_with(*connectors).visit("/overview")


def first_debt(visitor: Visitor) -> Page:
    """The page of the first debt on the overview."""
    page = visitor.visit("/overview")
    return visitor.visit(page.all("a", class_="debt__link")[0].get("href", ""))
