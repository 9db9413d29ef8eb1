"""What a source writes is shown as a quotation and as text, never as markup or a link."""

from __future__ import annotations

import pytest

from portal.domain.event import EnforcementStarted, OtherEvent, Receiver, Transferred
from tests.builders import a_debt, day, imposed
from tests.pages.page import Page
from tests.pages.portal import ClientWith
from tests.web.sources import answering, first_debt

AT = day("2026-11-01")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'> http://evil.example"


@pytest.fixture
def page(client_with: ClientWith) -> Page:
    """A debt whose every text is hostile."""
    debt = a_debt(
        imposed("2026-09-01", 100),
        OtherEvent(id="o", at=AT, told=EVIL),
        Transferred(id="t", at=AT, to=Receiver(kind="bailiff", name=EVIL, phone=EVIL)),
        EnforcementStarted(id="w", at=AT, measure="wage_seizure", distributor=EVIL),
        description=EVIL,
        reference=EVIL,
    )
    return first_debt(client_with(answering("cjib", debt)))


# The house rules that every visited page is held to already refuse inline scripts and handlers.
def test_hostile_texts_become_neither_elements_nor_links(page: Page) -> None:
    assert not page.all("img")
    assert not [href for href in page.links().values() if "evil.example" in href]


def test_hostile_texts_can_be_read_as_they_are(page: Page) -> None:
    assert page.text.count("<script>alert(1)</script>") >= 5


def test_the_overview_shows_a_description_as_a_dutch_quotation(client_with: ClientWith) -> None:
    debt = a_debt(imposed("2026-09-01", 100), description=EVIL)
    page = client_with(answering("cjib", debt)).visit("/overview")

    (quote,) = page.all("q", lang="nl")
    assert quote.text == EVIL


def test_what_looks_like_template_code_is_not_run(client_with: ClientWith) -> None:
    debt = a_debt(imposed("2026-09-01", 100), description="{{ 7*7 }} %(naam)s")
    html = client_with(answering("cjib", debt)).get("/overview").text

    assert "{{ 7*7 }} %(naam)s" in html
