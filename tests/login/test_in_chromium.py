"""A real browser finds its way in and out, with its own rules about redirects and cookies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.login.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("provider")]


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An open window in Dutch."""
    with chromium.new_context(locale="nl-NL") as context:
        yield context.new_page()


def test_who_logs_out_is_out_everywhere_and_sees_nothing_on_back(
    page: Page, portal: Served, provider: Served
) -> None:
    page.goto(f"{portal.url}/login")
    page.get_by_role("button", name="Testburger Anna").click()
    page.wait_for_url(f"{portal.url}/overview")
    page.get_by_role("button", name="Uitloggen").click()
    page.wait_for_url(f"{portal.url}/logged-out")
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent uitgelogd")
    page.goto(f"{portal.url}/overview")
    expect(page).to_have_url(f"{portal.url}/session-ended")
    page.goto(provider.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent niet ingelogd")


def test_who_cancels_can_start_again(page: Page, portal: Served) -> None:
    page.goto(f"{portal.url}/login")
    page.get_by_role("button", name="Annuleren").click()
    page.wait_for_url(f"{portal.url}/login/failed/cancelled")
    page.get_by_role("link", name="Probeer opnieuw in te loggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen als testpersoon")
