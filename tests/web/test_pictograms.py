"""The main actions have a picture beside their words, for who finds reading hard."""

from __future__ import annotations

import pytest

from tests.components.part import SVG
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due, first_debt


@pytest.fixture
def visitor(client_with: ClientWith) -> Visitor:
    """Alice, with one fine to pay."""
    return client_with(answering("cjib", due("f1", "2026-12-03", 11300)))


def test_each_choice_for_a_debt_has_a_picture_that_is_not_read_aloud(visitor: Visitor) -> None:
    titles = [
        heading
        for choice in first_debt(visitor).all("li", class_="choice")
        for heading in choice.iter("h3")
    ]

    assert titles
    for title in titles:
        assert [one.get("aria-hidden") for one in title.iter(f"{SVG}svg")] == ["true"]


@pytest.mark.parametrize("way", ["/plan", "/money", "/pause", "/arrangements", "/help"])
def test_each_way_on_from_the_overview_has_a_picture(visitor: Visitor, way: str) -> None:
    links = [one for one in visitor.visit("/overview").all("a") if one.get("href") == way]

    assert any(list(link.iter(f"{SVG}svg")) for link in links)
