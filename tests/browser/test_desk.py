"""A citizen asks for help, and somebody at the desk of the municipality makes an appointment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from demo.ports import free_ports
from demo.setting import Setting
from demo.stage import running
from portal.domain.calendar import AMSTERDAM
from tests.browser.desk_looked_at import log_in, looked_at, validated

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PRIMARY = "main form button.utrecht-button--primary-action"


@dataclass(frozen=True, kw_only=True)
class Words:
    """A language that both read, and what they read in it; ``amount`` is what the citizen owes."""

    locale: str
    citizen: str
    amount: str
    new: str
    urgent: str
    planned: str
    nothing_there: str


SPOKEN = (
    Words(
        locale="nl-NL",
        citizen="nieuwe-boete",
        amount="€ 113,00",
        new="Nieuw",
        urgent="Spoed",
        planned="Gesprek gepland",
        nothing_there="Deze pagina bestaat niet",
    ),
    Words(
        locale="en-GB",
        citizen="achterstand",
        amount="€276.51",
        new="New",
        urgent="Urgent",
        planned="Talk planned",
        nothing_there="This page does not exist",
    ),
)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    """The whole demo, with the desk."""
    portal, idp, agencies, desk = free_ports(4)
    setting = Setting(
        folder=tmp_path_factory.mktemp("demo"),
        portal_port=portal,
        idp_port=idp,
        agencies_port=agencies,
        desk_port=desk,
    )
    with running(setting):
        yield setting


def opened(browser: Browser, language: str) -> Page:
    """A browser of its own, as on another computer."""
    context = browser.new_context(locale=language, viewport={"width": 390, "height": 844})
    context.set_default_timeout(15_000)
    return context.new_page()


def ask(page: Page, portal: str, *, urgent: bool) -> str:
    """Ask Amsterdam for help and share the overview; where the citizen follows it."""
    page.goto(f"{portal}/debt-help/ask/in/GM0363")
    page.locator(PRIMARY).last.click()
    if urgent:
        page.locator("input[name=reasons]").first.check()
    page.locator(PRIMARY).click()
    page.locator("input[name=shares][value=overview]").check()
    page.locator(PRIMARY).click()
    page.locator("input[name=channel][value=phone]").check()
    page.locator(PRIMARY).click()
    page.locator("input[name=name]").fill("Sanne Voorbeeld")
    page.locator("input[name=value]").fill("06 12345678")
    page.locator(PRIMARY).click()
    page.locator("input[name=consent]").check()
    page.locator(PRIMARY).click()
    page.wait_for_url(re.compile(r".*/requests.*"))
    return page.url


def until(page: Page, address: str, told: str) -> Locator:
    """Open a page until it says so: what is sent goes by an outbox, which looks each second."""
    found = page.get_by_role("main").get_by_text(told).first
    for _ in range(20):
        page.goto(address)
        try:
            expect(found).to_be_visible(timeout=1_000)
        except AssertionError:
            continue
        return found
    raise AssertionError(f"{address} never told {told}")


def appointed(page: Page, desk: str, words: Words) -> str:
    """Take the only new request and plan a talk; the address of its page."""
    until(page, f"{desk}/requests", f"{words.new} (1)")
    page.locator("main a[href^='/requests/']").first.click()
    page.locator("form[action$='/take'] button").click()
    page.locator("details:has(form[action$='/talk']) summary").click()
    tomorrow = (datetime.now(AMSTERDAM) + timedelta(days=1)).date()
    page.locator("#day").fill(tomorrow.isoformat())
    page.locator("#time").fill("14:30")
    page.locator("#place").fill("Stadsdeel Noord, balie 3")
    page.locator("form[action$='/talk'] button").click()
    expect(page.locator("form[action$='/take']")).to_have_count(0)
    return page.url


@pytest.mark.parametrize("words", SPOKEN, ids=["nl", "en"])
def test_from_i_cannot_manage_this_to_an_appointment(
    browser: Browser, stage: Setting, axe: str, tmp_path: Path, words: Words
) -> None:
    citizen, esther = opened(browser, words.locale), opened(browser, words.locale)
    log_in(citizen, stage.portal_url, words.citizen)
    expect(citizen.locator("progress")).to_have_count(0, timeout=20_000)
    follow = ask(citizen, stage.portal_url, urgent=True)
    log_in(esther, stage.desk_url, "esther")
    item = appointed(esther, stage.desk_url, words)
    for told in ("Sanne Voorbeeld", "06 12345678", words.amount, words.urgent, words.planned):
        expect(esther.get_by_role("main")).to_contain_text(told)

    until(citizen, follow, "14:30")
    expect(citizen.get_by_role("main")).to_contain_text("Stadsdeel Noord, balie 3")
    citizen.goto(f"{stage.portal_url}/who-looked")
    expect(citizen.get_by_role("main")).to_contain_text("Amsterdam")

    ineke = opened(browser, words.locale)
    log_in(ineke, stage.desk_url, "ineke")
    ineke.goto(item)
    expect(ineke.get_by_role("heading", level=1)).to_have_text(words.nothing_there)
    looked = looked_at(browser, stage.desk_url, axe, tmp_path, item)
    assert (looked.violations, looked.uncertain) == ([], [])
    assert (looked.too_wide, looked.complaints) == ([], [])
    done = validated(looked.files)
    assert done.returncode == 0, done.stdout[-4000:]
