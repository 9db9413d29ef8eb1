"""Two people, each in a browser of their own: one invites, the other helps."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

CITIZEN = "acht-schuldeisers"
CODE = re.compile(r"(?:[2-9B-DF-HJ-NP-TV-XZ]{4}-){2}[2-9B-DF-HJ-NP-TV-XZ]{4}")


def invited(page: Page, helper: str = "Mijn zus", citizen: str = "Anna de Vries") -> None:
    """Somebody is invited: the code, to write down."""
    page.locator("#helper_name").fill(helper)
    page.locator("#citizen_name").fill(citizen)
    page.get_by_role("button", name="Maak een code").click()
    page.wait_for_url("**/helpers/code")


def invited_wrongly(page: Page) -> None:
    """A form with mistakes: they stand on top and beside their questions."""
    page.locator("#citizen_name").fill("Anna")
    page.get_by_label("Alleen deze organisaties:").check()
    page.get_by_role("button", name="Maak een code").click()
    page.locator("#error-summary").wait_for()


def wrong_code(page: Page) -> None:
    """A code that does not work."""
    page.locator("#code").fill("BBBB-BBBB-BBBB")
    page.get_by_role("button", name="Gebruik deze code").click()
    page.locator("#error-summary").wait_for()


def helps(page: Page) -> None:
    """Somebody else, in another browser, gave a code; it is used here."""
    code = code_of_a_citizen(page)
    page.locator("#code").fill(code)
    page.get_by_role("button", name="Gebruik deze code").click()
    page.get_by_role("button", name="Kijk mee voor Anna de Vries").first.wait_for()


def looks(page: Page) -> None:
    """The overview of somebody else."""
    page.get_by_role("button", name="Kijk mee voor Anna de Vries").first.click()
    page.wait_for_url("**/overview")
    expect(page.locator("progress")).to_have_count(0, timeout=20_000)


def stopped_looking(page: Page) -> None:
    """Looking for oneself again."""
    page.get_by_role("button", name="Stop met meekijken").click()
    page.get_by_role("heading", name="Ik help iemand").wait_for()


def deeds_read(page: Page) -> None:
    """What a helper did, as the citizen reads it: here one who was invited and stopped."""
    page.get_by_role("button", name="Stop Mijn zus").first.click()
    page.get_by_role("link", name="Wat deed Mijn zus?").first.click()
    page.wait_for_url(re.compile("/helpers/.+"))


def looked_back(page: Page) -> None:
    """What was looked at, as the helper reads it."""
    page.get_by_role("link", name="Wat bekeek ik?").first.click()
    page.wait_for_url(re.compile("/helping/.+"))


def code_of_a_citizen(page: Page) -> str:
    """A citizen logs in elsewhere and invites this person: the code."""
    browser, place = page.context.browser, urlsplit(page.url)
    assert browser is not None
    context = browser.new_context(locale="nl-NL")
    theirs = context.new_page()
    enter(theirs, f"{place.scheme}://{place.netloc}", CITIZEN)
    theirs.goto(f"{place.scheme}://{place.netloc}/helpers")
    while theirs.get_by_role("button", name="Stop Mijn zus").count():
        theirs.get_by_role("button", name="Stop Mijn zus").first.click()
        theirs.wait_for_load_state()
    theirs.get_by_role("link", name="Nodig iemand uit").click()
    invited(theirs)
    found = CODE.search(theirs.locator("main").inner_text())
    context.close()
    assert found is not None
    return found[0]


def enter(page: Page, portal_url: str, citizen: str) -> None:
    """Log in, and wait for all answers."""
    page.goto(f"{portal_url}/login")
    page.locator(f"button[value='{citizen}']").click()
    page.wait_for_url(f"{portal_url}/overview*")
    expect(page.locator("progress")).to_have_count(0, timeout=20_000)
