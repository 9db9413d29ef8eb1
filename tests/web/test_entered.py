"""What a citizen typed is read kindly and exactly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.web.entered import cents, day, line, lines


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("165", 16500),
        ("165,50", 16550),
        ("165.50", 16550),
        ("1.250,00", 125000),
        ("1.250", 125000),
        ("€ 12,-", 1200),
        (" € 0,05 ", 5),
    ],
)
def test_an_amount_is_read_as_it_is_written_in_dutch(typed: str, meant: int) -> None:
    assert cents(typed) == meant


@pytest.mark.parametrize("typed", ["", "veel", "1,5", "-5", "1.25,0", "12,345", "1e3", "٣"])
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert cents(typed) is None


@pytest.mark.parametrize("typed", ["2026-11-13", "13-11-2026", "13/11/2026", " 13.11.2026 "])
def test_a_day_is_read_from_a_picker_and_from_a_hand(typed: str) -> None:
    assert day(typed) == date(2026, 11, 13)


@pytest.mark.parametrize("typed", ["", "31-2-2026", "gisteren", "13-11-26", "99999-01-01"])
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert day(typed) is None


def test_a_line_has_no_line_ends_and_nothing_invisible() -> None:
    assert line(" Anna\r\n de \u202eVries\x00 ") == "Anna de Vries"


def test_lines_keep_their_ends_and_one_empty_line() -> None:
    assert lines("Een\r\ntwee\n\n\n\ndrie ") == "Een\ntwee\n\ndrie"


@given(st.text())
def test_reading_never_fails_and_reading_again_changes_nothing(typed: str) -> None:
    assert lines(lines(typed)) == lines(typed)
    assert line(line(typed)) == line(typed)
    for read in (day, cents):
        read(typed)
