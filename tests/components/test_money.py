"""Amounts and lists of facts."""

from __future__ import annotations

from markupsafe import Markup

from tests.components.conftest import Show


def test_an_amount_is_one_piece_that_reads_from_left_to_right(show: Show) -> None:
    part = show("amount", 481237, size="huge", prefix="Minstens")
    assert part.one("bdi").get("dir") == "ltr"
    assert part.text == "Minstens € 4.812,37"


def test_an_amount_that_was_written_already_stays_as_it_is(show: Show) -> None:
    assert show("amount", Markup("<bdi>€ 5,00</bdi>")).text == "€ 5,00"


def test_a_data_list_holds_its_rows(show: Show) -> None:
    assert (
        show("data_list", body="<div><dt>A</dt><dd>B</dd></div>").one("dl").find("div/dt")
        is not None
    )


def test_a_row_has_a_term_and_a_value(show: Show) -> None:
    part = show("data_list", "Kenmerk", "4002 8867", macro="data_row")
    assert part.one("dt").text == "Kenmerk"
    assert part.one("dd").text == "4002 8867"


COLUMNS = [{"label": "Wat", "numeric": False}, {"label": "Bedrag", "numeric": True}]


def test_each_cell_of_a_table_knows_its_column_for_a_narrow_screen(show: Show) -> None:
    part = show("table", "Opbouw", COLUMNS, [["Boete", "€ 104,00"]])
    assert part.one("caption").text == "Opbouw"
    assert part.one("td").get("data-label") == "Bedrag"


def test_the_first_cell_of_a_row_is_its_name(show: Show) -> None:
    part = show("table", "Opbouw", COLUMNS, [["Boete", "€ 104,00"]], total=["Samen", "€ 104,00"])
    assert [th.text for th in part.all("th") if th.get("scope") == "row"] == ["Boete", "Samen"]


def test_contact_gives_a_number_that_can_be_pressed(show: Show) -> None:
    part = show("contact", "CJIB", phone="058 215-90 00", say="Zeg: kenmerk 4002.")
    assert part.one("a").get("href") == "tel:0582159000"
    assert "Zeg: kenmerk 4002." in part.text


def test_contact_without_a_checked_number_says_where_to_find_it(show: Show) -> None:
    part = show("contact", "DUO", website="https://duo.nl")
    assert "op uw brief" in part.text
    assert part.one("a").get("href") == "https://duo.nl"
