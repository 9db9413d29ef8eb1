"""A citizen puts all debts in another order and looks at some of them."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looked_at import log_in

pytestmark = pytest.mark.browser

CHOICES = {"order", "organisation", "stage", "page"}


@pytest.fixture
def debts(page: Page, portal_url: str) -> Page:
    """All debts of a citizen with eight creditors."""
    log_in(page, portal_url, "acht-schuldeisers")
    page.get_by_role("link", name="Zoek uw schulden en zet ze op volgorde").click()
    expect(page.locator(".debt")).to_have_count(8)
    return page


def amounts(page: Page) -> list[int]:
    return [
        int(re.sub(r"\D", "", text)) for text in page.locator(".debt__amount").all_inner_texts()
    ]


def choose(page: Page, what: str, value: str) -> None:
    page.get_by_label(what).select_option(label=value)
    page.get_by_role("button", name="Toon", exact=True).click()


def test_the_highest_amount_comes_first_when_that_is_asked(debts: Page) -> None:
    choose(debts, "Volgorde", "Hoogste bedrag eerst")

    shown = amounts(debts)
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) > 1


def test_the_address_holds_the_choices_and_nothing_of_the_citizen(debts: Page) -> None:
    choose(debts, "Organisatie", "CJIB")

    expect(debts.locator(".debt")).to_have_count(1)
    address = urlsplit(debts.url)
    assert address.path == "/debts"
    assert parse_qs(address.query)["organisation"] == ["cjib"]
    assert set(parse_qs(address.query)) <= CHOICES


def test_a_choice_stays_when_a_word_is_sought_and_back_shows_the_list_again(debts: Page) -> None:
    choose(debts, "Organisatie", "UWV")
    some = debts.locator(".debt").count()
    debts.get_by_label("Zoek een schuld").fill("bestaat niet")
    debts.get_by_role("button", name="Zoek", exact=True).click()

    expect(debts.get_by_role("main")).to_contain_text("Geen enkele schuld past hierbij.")
    expect(debts.get_by_label("Organisatie")).to_have_value("uwv")
    assert "bestaat" not in debts.url
    debts.get_by_role("button", name="Stop met zoeken").click()
    expect(debts.locator(".debt")).to_have_count(some)
