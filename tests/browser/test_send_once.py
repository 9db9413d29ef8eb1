"""Whoever presses twice, or has the page open twice, asks once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.looked_at import log_in

PATIENCE = 20
DOUBLE = "form => { form.requestSubmit(); form.requestSubmit(); }"


@pytest.fixture
def context(browser: Browser) -> BrowserContext:
    return browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844})


def to_confirm(page: Page, portal_url: str, until: str) -> None:
    """The page to confirm a pause."""
    page.goto(f"{portal_url}/overview")
    page.locator("a.debt__link").first.click()
    page.goto(f"{page.url}/arrangement")
    form = page.locator("form[action$='/pause']")
    for _ in range(PATIENCE):  # the portal asks the agencies what they take once it has begun
        if form.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    form.locator("input[type=date]").fill(until)
    form.get_by_role("button").click()
    page.wait_for_url("**/requests/confirm/*")


def count(page: Page, portal_url: str) -> int:
    """How many requests there are."""
    page.goto(f"{portal_url}/requests")
    return page.locator("main section.card").count()


@pytest.mark.browser
def test_two_presses_and_two_tabs_are_one_request(context: BrowserContext, portal_url: str) -> None:
    one = context.new_page()
    log_in(one, portal_url, "achterstand")
    before = count(one, portal_url)
    to_confirm(one, portal_url, "2027-02-10")
    other = context.new_page()
    to_confirm(other, portal_url, "2027-02-10")

    one.get_by_role("button", name="Verstuur").dblclick()
    one.wait_for_url(re.compile(r"/requests/(?!confirm)"))
    other.locator("main form").evaluate(DOUBLE)
    other.wait_for_url(re.compile(r"/requests/(?!confirm)"))

    assert one.url == other.url
    other.go_back()
    other.reload()
    expect(other).to_have_url(one.url)
    assert count(one, portal_url) == before + 1
    context.close()
