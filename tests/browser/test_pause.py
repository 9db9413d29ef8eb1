"""A citizen with eight creditors asks all of them for a pause; each has its own outcome."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looked_at import log_in

PATIENCE = 20


def reload_until(page: Page, text: str) -> None:
    """Look again until the page says this: the portal asks the agencies by itself."""
    for _ in range(PATIENCE):
        if page.get_by_text(text).count():
            return
        page.wait_for_timeout(1000)
        page.reload()
    expect(page.get_by_text(text).first).to_be_visible()


@pytest.mark.browser
def test_one_pause_at_three_creditors_ends_in_a_yes_a_no_and_a_wait(
    page: Page, portal_url: str
) -> None:
    log_in(page, portal_url, "acht-schuldeisers")
    page.get_by_role("link", name="Vraag een pauze").first.click()
    reload_until(page, "Waarom vraagt u een pauze?")
    page.get_by_label("Ik heb even tijd nodig").check()
    page.locator("#until").fill("2027-03-01")
    page.locator("#agree").check()
    page.get_by_role("button", name="Kijk na en vraag aan").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt dit?")
    page.get_by_role("button", name="Verstuur alles").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Uw pauzes")
    for told in ("Pauze tot en met 1 maart 2027", "Geen pauze", "Pauze gevraagd"):
        reload_until(page, told)
    expect(page.get_by_text("U wilt er langer over doen dan mag.").first).to_be_visible()
    expect(page.get_by_text("Dit kunt u wel doen").first).to_be_visible()

    page.goto(f"{portal_url}/overview")
    expect(page.get_by_text("Geen pauze").first).to_be_visible()
    page.locator("a.debt__link").first.click()
    expect(page.get_by_role("heading", name="Uw pauze")).to_be_visible()


@pytest.mark.browser
def test_who_looked_is_asked_about_and_the_question_is_shown(page: Page, portal_url: str) -> None:
    log_in(page, portal_url, "geen-schuld")
    page.goto(f"{portal_url}/who-looked")
    for group in page.locator("main summary").all():
        group.click()
    page.get_by_role("link", name="Vraag of klacht").first.click()
    page.locator("#text").fill("Waarom vroeg u dit?")
    page.get_by_role("button", name="Verstuur").click()

    expect(page.get_by_role("heading", name="Uw vragen en klachten")).to_be_visible()
    expect(page.get_by_text("Waarom vroeg u dit?").first).to_be_visible()
