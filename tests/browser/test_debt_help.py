"""Somebody in need finds help in a real browser, without a login, in Dutch and in English."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Seen
from tests.browser.looked_at import log_in

pytestmark = pytest.mark.browser


def test_from_the_start_to_the_phone_number_of_ones_municipality(
    page: Page, portal_url: str, seen: Seen
) -> None:
    page.goto(portal_url)
    page.get_by_role("link", name="Hulp zonder inloggen").click()
    page.get_by_role("link", name="Zoek mijn gemeente").click()
    page.get_by_label("Waar woont u?").fill("ijmuidn")
    page.get_by_role("button", name="Zoek mijn gemeente").click()
    page.get_by_role("link", name="IJmuiden, gemeente Velsen").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Hulp bij schulden in Velsen")
    call = page.locator("a[href^='tel:14']")
    expect(call).to_have_attribute("href", "tel:140255")
    expect(page.get_by_role("main")).to_contain_text("Wgs art. 4 lid 1")

    assert {urlsplit(url).hostname for url in seen.asked} == {"127.0.0.1"}
    assert not [url for url in seen.asked if "ijmuid" in url.lower()]
    assert seen.complaints == []


def test_who_may_lose_their_home_reads_by_when_help_comes(page: Page, portal_url: str) -> None:
    page.goto(f"{portal_url}/help")
    page.get_by_role("link", name="Kijk wat u nu kunt doen").click()
    expect(page.locator("a[href='tel:112']").first).to_be_in_viewport()
    page.get_by_label("Ik moet misschien mijn huis uit").check()
    page.get_by_role("button", name="Laat zien wanneer ik hulp krijg").click()

    expect(page.get_by_role("main")).to_contain_text("U heeft recht op snelle hulp")
    expect(page.get_by_role("main")).to_contain_text("binnen 3 werkdagen")


@pytest.fixture
def english(browser: Browser) -> Iterator[Page]:
    """A page on a phone that reads English."""
    context = browser.new_context(locale="en-GB", viewport={"width": 390, "height": 844})
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_the_same_way_in_english(english: Page, portal_url: str) -> None:
    english.goto(f"{portal_url}/debt-help")
    english.get_by_label("Where do you live?").fill("the hague")
    english.get_by_role("button", name="Find my municipality").click()

    expect(english.get_by_role("heading", level=1)).to_have_text("Help with debts in Den Haag")
    expect(english.locator("a[href='tel:14070']")).to_be_visible()
    english.goto(f"{portal_url}/debt-help/urgent")
    english.get_by_label("My health insurance is ending").check()
    english.get_by_role("button", name="Show when I get help").click()
    expect(english.get_by_role("main")).to_contain_text("You have a right to fast help")


def test_help_is_offered_kindly_and_not_now_is_not_now(page: Page, portal_url: str) -> None:
    log_in(page, portal_url, "acht-schuldeisers")
    offer = page.get_by_role("heading", name="Hulp is er ook voor u")
    expect(offer).to_be_visible(timeout=15_000)
    expect(page.locator("progress")).to_have_count(0, timeout=15_000)

    page.get_by_role("button", name="Nu niet").click()

    expect(page.get_by_role("heading", name="Komt u er niet uit?")).to_be_visible()
    page.goto(f"{portal_url}/overview")
    expect(page.get_by_role("heading", name="Komt u er niet uit?")).to_be_visible()
    expect(offer).to_have_count(0)
