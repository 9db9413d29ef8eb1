"""Making letters in a test: the form of one debt's letter, as Alice fills it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.domain.debt import Decision
from portal.domain.event import Event
from tests.builders import a_debt, day, demanded, imposed
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, first_debt

OWED = (imposed("2026-09-01", 11300), demanded("2026-09-01", "2026-12-03", cents=11300))
RECENT = Decision(dated=day("2026-11-10"), announced=day("2026-11-13"), reference="B-77")
SENDER = {"name": "A. de Vries", "street": "Dam 1", "postcode": "1012 JS", "town": "Ons Dorp"}
OBJECTION = {**SENDER, "letter_dated": "2026-11-10", "reason": "Het bedrag is te hoog."}
PAYMENT = {**SENDER, "paid_cents": "113,00", "paid_on": "2-11-2026"}


class LetterDesk:
    """One letter about Alice's one debt."""

    def __init__(self, visitor: Visitor, slug: str) -> None:
        self.visitor = visitor
        links = first_debt(visitor).links().values()
        (home,) = [href for href in links if href.endswith("/not-agree")]
        self.place = home.replace("/not-agree", f"/letters/{slug}")

    def form(self, status: int = 200) -> Page:
        """The page with the questions."""
        return self.visitor.visit(self.place, status=status)

    def fill_in(self, answers: Mapping[str, str]) -> Page:
        """Send the form, and see the page that comes of it."""
        response = self.visitor.post(self.place, dict(answers))
        if response.status_code == 303:
            return self.visitor.visit(response.headers["Location"])
        page = Page(response)
        check_house_rules(page)
        return page

    def file(self) -> str:
        """The letter as a file."""
        return self.visitor.get(f"{self.place}/letter.txt").text


def desk_for(
    client_with: ClientWith, slug: str, *more: Event, language: str = "nl", **facts: Any
) -> LetterDesk:
    """The desk for a letter about a debt with these events and facts, read in a language."""
    debt = a_debt(*OWED, *more, **facts)
    return LetterDesk(client_with(answering("cjib", debt), language=language), slug)


def value_of(page: Page, name: str) -> str:
    """What is filled in at a question."""
    (field,) = [e for e in page.elements if e.get("name") == name]
    return (field.text or "").strip() if field.tag == "textarea" else field.get("value", "")
