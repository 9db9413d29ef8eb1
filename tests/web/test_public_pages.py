"""The pages for everyone, held to the house rules in every language."""

from __future__ import annotations

import pytest

from portal.web.i18n import LANGUAGES
from tests.pages.portal import Portal

PAGES = (
    "/",
    "/help",
    "/procedures",
    "/procedures/water_tax",
    "/safety",
    "/accessibility",
    "/sources-overview",
    "/session-ended",
    "/blank",
)


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("path", PAGES)
def test_every_public_page_keeps_the_house_rules(portal: Portal, path: str, language: str) -> None:
    page = portal.visitor(language=language).visit(path)

    assert page.root.get("lang") == language


@pytest.mark.parametrize("path", PAGES)
def test_reading_a_public_page_stores_nothing(portal: Portal, path: str) -> None:
    visitor = portal.visitor()

    assert "Set-Cookie" not in visitor.get(path).headers
