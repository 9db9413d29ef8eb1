"""All debts of a source, fifty to a page."""

from __future__ import annotations

import pytest

from tests.pages.page import words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, due, failing, unknown


def test_debts_stand_by_due_day_fifty_to_a_page(client_with: ClientWith) -> None:
    debts = [due(f"d{n}", f"2027-01-{1 + n % 28:02}", 100 + n) for n in range(60)]
    visitor = client_with(answering("cjib", *debts))
    first, second = visitor.visit("/sources/cjib"), visitor.visit("/sources/cjib?page=2")

    assert first.heading == "Uw schulden bij CJIB"
    assert len(first.all("li", class_="debt")) == 50
    assert len(second.all("li", class_="debt")) == 10
    assert "1 januari 2027" in words(first.all("li", class_="debt")[0])
    assert "28 januari 2027" in words(second.all("li", class_="debt")[-1])
    assert "60 schulden € 77,70" in first.text


@pytest.mark.parametrize(
    "path", ["/sources/nobody", "/sources/cjib?page=2", "/sources/cjib?page=0"]
)
def test_what_is_not_there_is_not_found(client_with: ClientWith, path: str) -> None:
    client_with(answering("cjib")).visit(path, status=404)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (answering("cjib"), "U heeft hier geen schuld."),
        (unknown("cjib"), "Deze organisatie kent u niet."),
        (failing("cjib", "busy"), "Het is nu te druk bij de organisatie."),
    ],
)
def test_a_source_without_debts_says_how_it_stands(
    client_with: ClientWith, source: object, told: str
) -> None:
    assert told in client_with(source).visit("/sources/cjib").text  # type: ignore[arg-type]
