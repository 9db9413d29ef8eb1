"""While sources are asked the page is usable, tells how far it is, and completes itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from tests.pages.page import Page
from tests.pages.portal import ALICE, Clock, Portal
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds the answer of duo while it is closed."""
    held = threading.Event()
    held.set()
    yield held
    held.set()


@pytest.fixture
def waiting(portal: Portal, gate: threading.Event) -> Visitor:
    """Alice: cjib has answered, duo was asked just now and does not answer yet."""
    slow = answering("duo", due("slow", "2026-12-01", 500))
    slow.gate = gate
    visitor = portal.visitor(answering("cjib", due("fast", "2026-12-01", 1200)), slow)
    visitor.sign_in(ALICE)
    gate.clear()
    assert visitor.post("/overview/retry/duo").status_code == 303
    while slow.asked < 2:
        time.sleep(0.01)
    return visitor


def test_the_first_page_comes_within_a_second_with_what_is_there(waiting: Visitor) -> None:
    started = time.monotonic()
    page = waiting.visit("/overview")

    assert time.monotonic() - started < 1
    assert "1 van 2 organisaties" in page.text
    assert page.total == "Minstens € 12,00"
    assert "Hier wachten wij nog op Agency duo" in page.text


def test_without_javascript_the_page_asks_again_until_it_is_complete(
    waiting: Visitor, gate: threading.Event
) -> None:
    assert '<noscript><meta http-equiv="refresh"' in waiting.visit("/overview").html

    gate.set()

    assert '<meta http-equiv="refresh"' not in _complete(waiting).html


def test_the_part_that_completes_itself_ends_with_the_whole_total(
    waiting: Visitor, gate: threading.Event
) -> None:
    assert 'data-url="/overview/progress"' in waiting.get("/overview/progress").text

    gate.set()
    page = _complete(waiting)

    assert page.total == "€ 17,00"
    assert "data-url" not in waiting.get("/overview/progress").text


def test_a_source_that_was_lost_on_the_way_becomes_a_gap(waiting: Visitor, clock: Clock) -> None:
    clock.forward(seconds=16)
    page = waiting.visit("/overview")

    assert "Van DUO kregen wij geen antwoord. Het antwoord kwam niet op tijd." in page.text
    assert '<meta http-equiv="refresh"' not in page.html


def _complete(visitor: Visitor) -> Page:
    for _ in range(100):
        page = visitor.visit("/overview")
        if "data-url" not in page.html:
            return page
        time.sleep(0.05)
    raise AssertionError("the overview did not complete itself")
