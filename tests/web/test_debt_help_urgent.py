"""Is it urgent? The numbers for life and safety at once, and the days that the law promises."""

from __future__ import annotations

from typing import get_args

import pytest

from portal.law.debt_help import ThreatId
from tests.pages.house_rules import check_house_rules
from tests.pages.page import Page
from tests.pages.portal import Portal
from tests.pages.visitor import Visitor


@pytest.fixture
def visitor(portal: Portal) -> Visitor:
    return portal.visitor()


@pytest.mark.parametrize("threat", get_args(ThreatId))
def test_what_threatens_makes_the_first_talk_soon(visitor: Visitor, threat: str) -> None:
    page = Page(visitor.open("POST", "/debt-help/urgent", data={threat: "1"}))

    check_house_rules(page)
    assert "U heeft recht op snelle hulp" in page.text
    assert "Dan praat u uiterlijk woensdag 25 november met iemand." in page.text
    assert "Dat is binnen 3 werkdagen. (Wgs art. 4 lid 2)" in page.text


def test_without_a_threat_the_ordinary_days_are_told(visitor: Visitor) -> None:
    page = Page(visitor.open("POST", "/debt-help/urgent", data={"nonsense": "1"}))

    assert "U heeft recht op snelle hulp" not in page.text
    assert "(Wgs art. 4 lid 1)" in page.text


def test_numbers_for_life_and_safety_are_there_at_once(visitor: Visitor) -> None:
    links = visitor.visit("/debt-help/urgent").links()

    assert {"tel:112", "tel:08000113", "tel:08002000"} <= set(links.values())
