"""The agency API for those who build it."""

from __future__ import annotations

import pytest

from connectors.api.document import document
from portal.services.problems import KINDS
from portal.web.i18n import LANGUAGES
from tests.pages.page import Page
from tests.pages.portal import Portal


@pytest.fixture
def page(portal: Portal) -> Page:
    return portal.visitor().visit("/developers")


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_the_page_keeps_the_house_rules_in_every_language(portal: Portal, language: str) -> None:
    page = portal.visitor(language=language).visit("/developers")

    assert page.root.get("lang") == language
    assert page.all("div", lang="en", class_="reference")


def test_every_address_and_method_can_be_read(page: Page) -> None:
    for path, methods in document()["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in page.text


def test_every_model_and_problem_can_be_read(page: Page) -> None:
    ids = {element.get("id") for element in page.elements}
    assert {f"model-{name}" for name in document()["components"]["schemas"]} <= ids
    assert [kind.code for kind in KINDS if kind.mend.replace("`", "") not in page.text] == []


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    ids = {element.get("id") for element in page.elements}
    links = [target for target in page.links().values() if target.startswith("#")]
    assert links
    assert [target for target in links if target.removeprefix("#") not in ids] == []


def test_the_document_can_be_fetched_as_it_is(portal: Portal) -> None:
    answer = portal.visitor().get("/developers/openapi.json")

    assert answer.get_json() == document()
    assert answer.content_type == "application/json"
