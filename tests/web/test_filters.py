"""How amounts, days and instants are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.money import Money
from portal.web import filters
from portal.web.euros import euro_form


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (125000, "€ 1.250,00"),
        (5, "€ 0,05"),
        (0, "€ 0,00"),
        (-1250, "€ -12,50"),
        (74487150, "€ 744.871,50"),
        (10**18 + 1, "€ 10.000.000.000.000.000,01"),
    ],
)
def test_cents_become_euros_in_dutch(cents: int, text: str) -> None:
    assert _plain(filters.money_text(cents)) == text
    assert _plain(filters.money_text(Money(cents))) == text


@given(st.integers(min_value=0, max_value=10**24))
def test_no_cent_is_lost_in_writing(cents: int) -> None:
    digits = "".join(c for c in filters.money_text(cents) if c.isdigit())

    assert int(digits) == cents


@given(
    st.integers(min_value=-(10**15), max_value=10**15), st.sampled_from(["nl", "en", "ar", "fr"])
)
def test_euros_are_written_as_babel_writes_them(cents: int, code: str) -> None:
    babel = format_currency(Decimal(cents).scaleb(-2), "EUR", locale=code)

    assert euro_form(code).write(cents) == babel


@pytest.mark.parametrize("wrong", [12.5, "12", None, True])
def test_only_whole_cents_are_an_amount(wrong: object) -> None:
    with pytest.raises(TypeError):
        filters.money_text(wrong)  # type: ignore[arg-type]


def test_an_amount_keeps_its_direction_and_never_breaks() -> None:
    shown = filters.money(16500)

    assert shown == '<bdi class="amount" dir="ltr">€\u00a0165,00</bdi>'


def test_a_day_is_written_out() -> None:
    assert filters.day(date(2026, 12, 3)) == '<time datetime="2026-12-03">3 december 2026</time>'
    assert filters.weekday_text(date(2026, 12, 3)) == "donderdag 3 december"


def test_an_instant_is_shown_in_amsterdam_in_winter_and_in_summer() -> None:
    winter = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
    summer = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)

    assert filters.moment_text(winter) == "21 november 2026 om 20:02 uur"
    assert filters.moment_text(summer) == "2 juli 2026 om 00:30 uur"
    assert filters.day_text(summer) == "2 juli 2026"


def test_an_instant_from_elsewhere_is_the_same_instant() -> None:
    there = datetime(2026, 11, 21, 14, 2, tzinfo=timezone(timedelta(hours=-5)))

    assert filters.clock_text(there) == "20:02"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        filters.moment_text(datetime(2026, 11, 21))  # noqa: DTZ001 - the case in point


def test_a_reference_from_a_source_is_text() -> None:
    assert "<script>" not in filters.code("<script>")
