"""From "I cannot manage this" to a request that the municipality has, and an appointment."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.help_states import details, go_on
from tests.browser.looked_at import log_in

pytestmark = pytest.mark.browser
PATIENCE_MS = 30_000


def told(page: Page) -> None:
    """From the fifth step to the request."""
    page.locator("#name").fill("A. Voorbeeld")
    page.locator("#value").fill("06 12345678")
    go_on(page)
    expect(page.get_by_role("main")).to_contain_text("06 12345678")
    page.locator("#consent").check()
    page.get_by_role("button", name=re.compile("^(Verstuur|Send)$")).click()
    page.wait_for_url(re.compile(r"/requests/[^/]+$"))


def until(page: Page, words: re.Pattern[str]) -> None:
    """Look again until the page says this."""
    for _ in range(PATIENCE_MS // 1000):
        if words.search(page.get_by_role("main").inner_text()):
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError(page.get_by_role("main").inner_text())


def test_who_cannot_manage_asks_the_municipality_and_sees_that_it_has_it(
    page: Page, portal_url: str
) -> None:
    log_in(page, portal_url, "regeling-gebroken")
    page.get_by_role("link", name="Zoek hulp bij mij in de buurt").click()
    page.locator("#place").fill("Amsterdam")
    page.get_by_role("button", name="Zoek mijn gemeente").click()
    page.get_by_role("link", name="Vraag hulp").click()
    expect(page.locator("#place")).to_have_value("Amsterdam")
    details(page)
    told(page)

    until(page, re.compile("Gemeente Amsterdam heeft uw verzoek"))
    expect(page.get_by_role("main")).to_contain_text("Het eerste gesprek is uiterlijk op")
    page.get_by_role("button", name="Neem mijn verzoek terug").click()
    until(page, re.compile("Teruggenomen"))


def test_in_english_an_appointment_follows_where_the_municipality_has_a_system(
    browser: Browser, portal_url: str
) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    log_in(page, portal_url, "achterstand")
    for _ in range(PATIENCE_MS // 1000):  # the portal asks what is offered once it has begun
        page.goto(f"{portal_url}/debt-help/ask/in/GM0344")
        go_on(page)
        if page.url.endswith("/urgent"):
            break
        page.wait_for_timeout(1000)
    go_on(page)
    page.locator("#shares-contact").check()
    go_on(page)
    page.locator("#channel-phone").check()
    go_on(page)
    told(page)

    until(page, re.compile(r"You have an appointment on \w+"))
    context.close()
