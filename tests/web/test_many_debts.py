"""Ten thousand debts: still fast, still exact to the cent."""

from __future__ import annotations

import time

import pytest

from portal.web.filters import money_text
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due

MANY = 10_000


@pytest.fixture
def visitor(client_with: ClientWith) -> Visitor:
    """Alice, with ten thousand debts of 0.01, 0.02 ... euro at one source."""
    return client_with(answering("cjib", *(due(f"d{n}", "2027-03-01", n + 1) for n in range(MANY))))


@pytest.mark.parametrize("path", ["/overview", "/sources/cjib?page=200"])
def test_a_page_over_ten_thousand_debts_comes_within_two_seconds(
    visitor: Visitor, path: str
) -> None:
    started = time.process_time()
    answer = visitor.get(path)

    assert answer.status_code == 200
    assert time.process_time() - started < 2


def test_the_total_over_ten_thousand_debts_is_exact(visitor: Visitor) -> None:
    page = visitor.visit("/overview")

    assert page.total == money_text(MANY * (MANY + 1) // 2).replace("\xa0", " ")
    assert "Bekijk alle 10.000 schulden" in page.text


def test_one_of_ten_thousand_opens_within_two_seconds(visitor: Visitor) -> None:
    page = visitor.visit("/sources/cjib?page=200")
    last = page.all("a", class_="debt__link")[-1].get("href", "")
    started = time.process_time()

    assert visitor.get(last).status_code == 200
    assert time.process_time() - started < 2
