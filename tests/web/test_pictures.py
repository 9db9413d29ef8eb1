"""Pictures for who would rather look than read, with the same in words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.builders import a_debt, demanded, imposed, paid
from tests.components.part import SVG
from tests.pages.page import Page, words
from tests.pages.portal import ClientWith
from tests.web.sources import answering, due, first_debt, overview_of


def bars(page: Page) -> list[list[str]]:
    """Of each bar: its words, where it begins and how long it is."""
    return [
        [words(row), *(bar.get(name, "") for bar in bars_in(row) for name in ("x", "width"))]
        for row in page.all("li", class_="bars__row")
    ]


def bars_in(row: Element) -> list[Element]:
    """The bar of a row, without the floor it lies on."""
    return list(row.iter(f"{SVG}rect"))[1:]


def test_the_overview_shows_who_is_owed_most_first(client_with: ClientWith) -> None:
    cjib = answering("cjib", due("a", "2027-01-01", 5000), short_name="CJIB")
    duo = answering("duo", due("b", "2027-02-01", 20000), short_name="DUO")

    shown = bars(overview_of(client_with, cjib, duo))

    assert shown == [["DUO € 200,00", "0%", "100.0%"], ["CJIB € 50,00", "0%", "25.0%"]]


def test_one_organisation_is_not_compared_with_itself(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("a", "2027-01-01")))

    assert bars(page) == []


def test_coming_days_stand_on_a_line_and_in_a_list(client_with: ClientWith) -> None:
    debts = (due("a", "2026-12-01"), due("b", "2026-12-11"), due("late", "2026-11-01"))
    page = overview_of(client_with, answering("cjib", *debts))

    assert [dot.get("cx") for dot in page.all(f"{SVG}circle")] == ["50.0%", "100.0%"]
    assert "Er komen 2 dagen aan. De eerste is 1 december 2026" in page.text
    assert "11 december 2026Verkeersboete" in page.text


def test_one_coming_day_needs_no_line(client_with: ClientWith) -> None:
    page = overview_of(client_with, answering("cjib", due("a", "2026-12-01")))

    assert page.all(f"{SVG}circle") == []


def test_a_debt_shows_each_part_where_the_one_before_ended(client_with: ClientWith) -> None:
    debt = a_debt(
        imposed("2026-06-01", 10000),
        imposed("2026-09-01", 10000, "reminder_cost"),
        demanded("2026-09-01", "2026-12-03", cents=15000),
        paid("2026-09-05", 5000),
    )
    page = first_debt(client_with(answering("cjib", debt)))

    assert [place for _, *place in bars(page)] == [
        ["0.0%", "50.0%"],
        ["50.0%", "50.0%"],
        ["75.0%", "25.0%"],
        ["0%", "75.0%"],
    ]
    assert bars(page)[-1][0] == "Nog te betalen € 150,00"


def test_a_debt_that_never_grew_has_no_picture_of_growth(client_with: ClientWith) -> None:
    page = first_debt(client_with(answering("cjib", due("a", "2026-12-01"))))

    assert bars(page) == []
