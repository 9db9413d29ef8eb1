"""Everything can be done with the keyboard alone, and one sees where one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looked_at import log_in

pytestmark = pytest.mark.browser
MOST = 120
SEEN = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return shown && box.width > 0 ? '' : one.outerHTML.slice(0, 120);
}"""


def go_to(page: Page, selector: str) -> None:
    """Press Tab until it has the focus; fails when it cannot be reached."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", selector):
            return
    raise AssertionError(f"The keyboard does not reach {selector}.")


def test_a_visit_with_the_keyboard_alone(page: Page, portal_url: str) -> None:
    page.goto(portal_url)
    go_to(page, "main a[href='/login']")
    page.keyboard.press("Enter")
    page.locator("button[value='tweede-aanmaning']").wait_for()
    go_to(page, "button[value='tweede-aanmaning']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{portal_url}/overview*")
    expect(page.locator("progress")).to_have_count(0, timeout=20_000)
    go_to(page, "a.debt__link")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verkeersboete")
    go_to(page, ".site-footer form[action='/logout'] button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("uitgelogd")


@pytest.mark.parametrize("path", ["/overview", "/debts"])
def test_each_stop_of_the_keyboard_can_be_seen(page: Page, portal_url: str, path: str) -> None:
    log_in(page, portal_url, "acht-schuldeisers")
    page.goto(portal_url + path)
    stops = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(SEEN)
        if stop is None:
            break
        stops.append(stop)

    assert len(stops) > 20
    assert [stop for stop in stops if stop] == []


def test_the_first_stop_leads_past_the_header(page: Page, portal_url: str) -> None:
    page.goto(portal_url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")
