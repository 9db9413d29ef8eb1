"""A citizen takes the overview along on paper and in the calendar, with script and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Pdf
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Seen
from tests.browser.looked_at import log_in
from tests.paper.reading import words

pytestmark = pytest.mark.browser


def file_of(page: Page, link: str, folder: Path) -> Path:
    """What the browser downloads from a link."""
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_the_overview_becomes_a_pdf_while_one_waits(
    page: Page, portal_url: str, seen: Seen, tmp_path: Path
) -> None:
    log_in(page, portal_url, "tweede-aanmaning")
    page.get_by_role("button", name="Maak een pdf").click()
    expect(page.get_by_role("link", name="Download de pdf")).to_be_visible(timeout=60_000)

    file = file_of(page, "Download de pdf", tmp_path)

    with Pdf.open(file) as pdf:
        assert "€321,00" in words(pdf)
    assert seen.complaints == []


def test_the_days_go_into_the_calendar(page: Page, portal_url: str, tmp_path: Path) -> None:
    log_in(page, portal_url, "tweede-aanmaning")
    text = file_of(page, "Zet de datums in uw agenda", tmp_path).read_text()
    assert "BEGIN:VALARM" in text
    assert "321" not in text


@pytest.mark.parametrize("of", ["the overview", "a debt"])
def test_paper_is_white_and_shows_nothing_to_press(
    browser: Browser, portal_url: str, of: str
) -> None:
    context = browser.new_context(locale="nl-NL", color_scheme="dark")
    page = context.new_page()
    log_in(page, portal_url, "tweede-aanmaning")
    if of == "a debt":
        page.locator("a.debt__link").first.click()
    page.get_by_role("button", name="Maak een pdf").wait_for()
    page.emulate_media(media="print")

    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("contentinfo")).to_have_count(0)
    look = "(({color, backgroundColor}) => [color, backgroundColor])"
    colours = page.evaluate(f"{look}(getComputedStyle(document.body))")
    context.close()
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
