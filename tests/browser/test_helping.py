"""One person lets another look along, and stops it; with script and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.together import CODE, enter, invited

pytestmark = pytest.mark.browser
CITIZEN, HELPER = "tweede-aanmaning", "geen-schuld"


def test_somebody_looks_along_until_the_citizen_stops_it(
    page: Page, browser: Browser, portal_url: str
) -> None:
    enter(page, portal_url, CITIZEN)
    page.get_by_role("link", name="Laat iemand meekijken").click()
    page.get_by_role("link", name="Nodig iemand uit").click()
    name, helper_name = "Bea", "Bram"
    invited(page, helper_name, name)
    code = CODE.search(page.locator("main").inner_text())
    assert code is not None
    page.get_by_role("link", name="Ik heb de code opgeschreven").click()
    expect(page.get_by_role("main")).to_contain_text("De code werkt tot")

    context = browser.new_context(locale="nl-NL")
    context.set_default_timeout(15_000)
    helper = context.new_page()
    enter(helper, portal_url, HELPER)
    expect(helper.get_by_role("main")).not_to_contain_text("€ 321,00")
    helper.get_by_role("link", name="Ik help iemand").click()
    helper.locator("#code").fill(code[0].replace("-", " ").lower())
    helper.get_by_role("button", name="Gebruik deze code").click()
    helper.get_by_role("button", name=f"Kijk mee voor {name}").first.click()
    expect(helper.get_by_label("U kijkt mee")).to_contain_text(f"U kijkt mee voor {name}.")
    expect(helper.locator("progress")).to_have_count(0, timeout=20_000)
    expect(helper.get_by_role("main")).to_contain_text("€ 321,00")
    helper.locator("main a[href^='/debts/']").first.click()
    expect(helper.get_by_label("U kijkt mee")).to_be_visible()
    expect(helper.get_by_role("link", name="Laat mij terugbellen")).to_have_count(0)
    helper.goto(f"{portal_url}/helpers/invite")
    expect(helper.get_by_role("heading", level=1)).to_have_text("Dit kan een helper niet doen")

    page.reload()
    page.get_by_role("link", name=f"Wat deed {helper_name}?").first.click()
    for told in ("Het overzicht bekeken.", "Een schuld bij CJIB bekeken.", "Dat is niet gelukt."):
        expect(page.get_by_role("main")).to_contain_text(told)
    page.get_by_role("link", name=re.compile("Terug")).first.click()
    page.get_by_role("button", name=f"Stop {helper_name}").first.click()

    helper.goto(f"{portal_url}/overview")
    expect(helper.get_by_role("heading", level=1)).to_have_text("Het meekijken is gestopt")
    helper.goto(f"{portal_url}/overview")
    expect(helper.get_by_role("main")).not_to_contain_text("€ 321,00")
    context.close()
