"""A procedure fits on one sheet of paper."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from playwright.sync_api import Browser

from portal.domain.debt import Regime

pytestmark = pytest.mark.browser

SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("regime", get_args(Regime))
def test_a_procedure_fits_on_one_a4(browser: Browser, portal_url: str, regime: Regime) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{portal_url}/procedures/{regime}")

    sheets = SHEET.findall(page.pdf(format="A4"))
    context.close()

    assert len(sheets) == 1
