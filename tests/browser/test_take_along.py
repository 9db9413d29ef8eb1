"""A citizen takes their data along: as a file and on paper."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looked_at import log_in

pytestmark = pytest.mark.browser


def test_the_data_can_be_kept_as_a_file(page: Page, portal_url: str) -> None:
    log_in(page, portal_url, "nieuwe-boete")
    with page.expect_download() as download:
        page.get_by_role("link", name="Bewaar mijn gegevens").click()

    data = json.loads(Path(download.value.path()).read_text())
    assert [debt["outstanding_cents"] for debt in data["debts"]] == [11300]


def test_on_paper_stands_what_is_owed_and_nothing_to_press(page: Page, portal_url: str) -> None:
    log_in(page, portal_url, "nieuwe-boete")
    page.emulate_media(media="print")

    expect(page.locator(".total")).to_be_visible()
    for name in ("Snel weg", "Uitloggen"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)


def test_what_is_sought_is_found(page: Page, portal_url: str) -> None:
    log_in(page, portal_url, "acht-schuldeisers")
    page.get_by_role("link", name="Zoek uw schulden en zet ze op volgorde").click()
    page.get_by_label("Zoek een schuld").fill("telefoon")
    page.get_by_role("button", name="Zoek", exact=True).click()

    expect(page.locator(".debt")).to_have_count(1)
    expect(page.locator(".debt")).to_contain_text("€ 165,00")
    assert "telefoon" not in page.url
