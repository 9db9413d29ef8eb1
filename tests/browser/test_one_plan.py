"""A citizen with eight creditors makes one plan, sends it in one go and follows the answers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looked_at import log_in

PATIENCE = 20


@pytest.mark.browser
def test_eight_creditors_become_one_plan_that_is_asked_in_one_go(
    page: Page, portal_url: str
) -> None:
    log_in(page, portal_url, "acht-schuldeisers")
    page.get_by_role("link", name="Maak een plan").click()
    page.locator("#per_month").fill("400")
    page.get_by_role("button", name="Maak het plan").click()
    ask = page.get_by_role("button", name="Vraag dit plan aan bij")
    for _ in range(PATIENCE):  # the portal asks the agencies what they take once it has begun
        if ask.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    told = re.search(r"\d+", ask.inner_text())
    ask.click()

    assert told is not None
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt dit?")
    page.get_by_role("button", name=re.compile("^Verstuur")).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn verzoeken")
    assert page.locator("main section.card").count() >= int(told[0])
