"""A citizen's visit in a real browser, over real boundaries."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Seen

pytestmark = pytest.mark.browser


def log_in(page: Page, portal_url: str, citizen: str) -> None:
    """From the start page, by the provider, to the overview."""
    page.goto(portal_url)
    page.get_by_role("link", name="Inloggen").first.click()
    page.locator(f"button[value='{citizen}']").click()
    page.wait_for_url(f"{portal_url}/overview*")


def complete(page: Page) -> None:
    """Wait until all sources answered: the page completes itself."""
    expect(page.locator("progress")).to_have_count(0, timeout=15_000)


def test_a_citizen_logs_in_reads_a_debt_and_leaves_nothing_behind(
    page: Page, portal_url: str, seen: Seen
) -> None:
    log_in(page, portal_url, "tweede-aanmaning")
    complete(page)
    expect(page.get_by_role("main")).to_contain_text("€ 321,00")

    page.locator("main a[href^='/debts/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for amount in ("€ 104,00", "€ 9,00", "€ 52,00", "€ 156,00", "€ 321,00"):
        expect(page.get_by_role("main")).to_contain_text(amount)
    debt = page.url

    page.get_by_role("button", name="Uitloggen").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("uitgelogd")
    page.goto(debt)
    expect(page.locator("body")).not_to_contain_text("321,00")

    assert seen.complaints == []
    assert {urlsplit(url).hostname for url in seen.asked} == {"127.0.0.1"}


def test_an_overview_with_a_silent_source_completes_itself_and_says_at_least(
    page: Page, portal_url: str
) -> None:
    log_in(page, portal_url, "bron-uitval")
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"\d+ van 11"))
    complete(page)
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"[Mm]instens\s+€\s319,00"))


def test_leaving_quickly_shows_a_neutral_page_and_nothing_on_back(
    page: Page, portal_url: str
) -> None:
    log_in(page, portal_url, "nieuwe-boete")
    complete(page)
    page.get_by_role("button", name="Snel weg").first.click()
    expect(page.locator("body")).not_to_contain_text(re.compile("schuld|€", re.IGNORECASE))
    page.go_back()
    expect(page.locator("body")).not_to_contain_text("113,00")
