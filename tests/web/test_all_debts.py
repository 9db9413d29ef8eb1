"""One list of all debts: sorted, in part, and searched; the address tells nothing personal."""

from __future__ import annotations

import time

import pytest

from tests.builders import a_debt, demanded, imposed
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.pages.visitor import Visitor
from tests.web.sources import answering, due


@pytest.fixture
def visitor(client_with: ClientWith) -> Visitor:
    """Alice, with a fine and a tax bill at two organisations."""
    fine = due("4002-8867", "2026-12-03", 11300, description="A2 bij Breukelen")
    tax = due("t1", "2027-02-01", 50000, kind="income_tax", regime="tax", reference="B 77")
    late = a_debt(
        imposed("2026-06-01", 100), demanded("2026-09-01", "2026-12-24", "reminder"), id="r"
    )
    return client_with(answering("cjib", fine, late), answering("belastingdienst", tax))


def amounts(page: Page) -> list[str]:
    return [words(one) for one in page.all("p", class_="debt__amount")]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["€ 113,00", "€ 1,00", "€ 500,00"]),
        ("?order=amount", ["€ 500,00", "€ 113,00", "€ 1,00"]),
        ("?order=organisation", ["€ 500,00", "€ 113,00", "€ 1,00"]),
        ("?order=stage", ["€ 1,00", "€ 113,00", "€ 500,00"]),
        ("?organisation=cjib", ["€ 113,00", "€ 1,00"]),
        ("?stage=reminder", ["€ 1,00"]),
        ("?organisation=belastingdienst&stage=reminder", []),
    ],
)
def test_the_list_is_as_it_was_asked(visitor: Visitor, asked: str, shown: list[str]) -> None:
    assert amounts(visitor.visit(f"/debts{asked}")) == shown


@pytest.mark.parametrize("text", ["breukelen", "4002", "VERKEERSBOETE a2"])
def test_what_is_sought_is_found_by_its_words_and_numbers(visitor: Visitor, text: str) -> None:
    answer = visitor.post("/debts", {"text": text})

    assert amounts(visitor.visit(answer.headers["Location"])) == ["€ 113,00"]


def test_what_is_sought_is_not_in_the_address(visitor: Visitor) -> None:
    answer = visitor.post("/debts", {"text": "breukelen", "order": "amount"})

    assert answer.headers["Location"] == "/debts?order=amount"


def test_searching_can_be_stopped(visitor: Visitor) -> None:
    visitor.post("/debts", {"text": "breukelen"})
    visitor.post("/debts", {"text": "breukelen", "clear": "1"})

    assert len(amounts(visitor.visit("/debts"))) == 3


def test_nothing_found_says_so(visitor: Visitor) -> None:
    visitor.post("/debts", {"text": "bestaat niet"})

    assert "Geen enkele schuld past hierbij." in visitor.visit("/debts").text


@pytest.mark.parametrize("asked", ["order=loud", "organisation=nobody", "stage=x", "page=2"])
def test_what_is_not_there_has_no_page(visitor: Visitor, asked: str) -> None:
    visitor.visit(f"/debts?{asked}", status=404)


def test_ten_thousand_debts_are_searched_within_two_seconds(client_with: ClientWith) -> None:
    many = (due(f"d{n}", "2027-03-01", n + 1, reference=f"K {n}") for n in range(10_000))
    visitor = client_with(answering("cjib", *many))
    started = time.monotonic()
    visitor.post("/debts", {"text": "d9999"})
    page = visitor.get("/debts")

    assert "€ 100,00" in page.text.replace("\xa0", " ")
    assert time.monotonic() - started < 2
