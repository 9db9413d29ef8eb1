"""Steps of asking the municipality for help, each reached from the first one."""

from __future__ import annotations

import re

from playwright.sync_api import Page

GO_ON = re.compile("^(Ga verder|Kijk alles na|Continue|Check everything)$")
ASK = "**/debt-help/ask"


def go_on(page: Page) -> None:
    """The button of a step."""
    page.get_by_role("button", name=GO_ON).click()


def unknown_place(page: Page) -> None:
    """A place that is none."""
    page.locator("#place").fill("Zzzz")
    go_on(page)
    page.locator("#error-summary").wait_for()


def several_places(page: Page) -> None:
    """A name that several municipalities have."""
    page.locator("#place").fill("Hengelo")
    go_on(page)
    page.locator("[name=municipality]").first.wait_for()


def not_here(page: Page) -> None:
    """A municipality that takes no requests from here."""
    page.locator("#place").fill("Maastricht")
    go_on(page)
    page.wait_for_url("**/not-here*")


def urgent(page: Page) -> None:
    """The second step."""
    page.locator("#place").fill("Amsterdam")
    go_on(page)
    page.wait_for_url(f"{ASK}/urgent")


def share(page: Page) -> None:
    """The third step."""
    urgent(page)
    page.locator("#reasons-eviction").check()
    go_on(page)
    page.wait_for_url(f"{ASK}/share")


def nothing_chosen(page: Page) -> None:
    """The third step, without a choice."""
    share(page)
    page.locator("[name=shares]:checked").evaluate_all("all => all.forEach(o => o.checked = false)")
    go_on(page)
    page.locator("#error-summary").wait_for()


def contact(page: Page) -> None:
    """The fourth step."""
    share(page)
    page.locator("#shares-overview").check()
    go_on(page)
    page.wait_for_url(f"{ASK}/contact")


def details(page: Page) -> None:
    """The fifth step."""
    contact(page)
    page.locator("#channel-phone").check()
    page.locator("#by").select_option("woman")
    go_on(page)
    page.wait_for_url(f"{ASK}/details")


def no_details(page: Page) -> None:
    """The fifth step, with nothing filled in."""
    details(page)
    for box in ("#name", "#value"):
        page.locator(box).fill("")
    go_on(page)
    page.locator("#error-summary").wait_for()


def to_check(page: Page) -> None:
    """All that will be sent."""
    details(page)
    page.locator("#name").fill("A. Voorbeeld")
    page.locator("#value").fill("06 12345678")
    go_on(page)
    page.wait_for_url(f"{ASK}/check/*")


def unticked(page: Page) -> None:
    """Sent without agreeing."""
    to_check(page)
    page.get_by_role("button", name=re.compile("^(Verstuur|Send)$")).click()
    page.locator("#error-summary").wait_for()


def asked(page: Page) -> None:
    """A request for help that was sent."""
    to_check(page)
    page.locator("#consent").check()
    page.get_by_role("button", name=re.compile("^(Verstuur|Send)$")).click()
    page.wait_for_url(re.compile(r"/requests/[^/]+$"))
