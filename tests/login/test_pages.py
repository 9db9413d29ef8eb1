"""The pages about logging in and out keep the house rules, in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from portal.settings import Settings
from portal.web.i18n import LANGUAGES
from portal.web.login.problem import LoginProblem
from portal.web.login.texts import TEXTS
from tests.pages.portal import Clock, Portal


@pytest.fixture
def pages(settings: Settings) -> Iterator[Portal]:
    """Makes visitors of the portal, held to the house rules."""
    made = Portal(settings, Clock())
    yield made
    made.close()


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
@pytest.mark.parametrize("problem", TEXTS)
def test_each_problem_has_a_page_that_keeps_the_house_rules(
    pages: Portal, problem: LoginProblem, language: str
) -> None:
    visitor = pages.visitor(language=language)
    page = visitor.visit(f"/login/failed/{problem}", status=TEXTS[problem].status)
    assert page.root.get("lang") == language


def test_a_problem_nobody_knows_is_not_a_page(pages: Portal) -> None:
    assert pages.visitor().get("/login/failed/unknown").status_code == 404


def test_the_page_after_logging_out_keeps_the_house_rules(pages: Portal) -> None:
    pages.visitor().visit("/logged-out")
