"""Days relative to today mean what they say."""

from __future__ import annotations

from datetime import date

import pytest

from demo.agencies.relative import is_relative, months_later, resolve

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0d", "2026-11-21"),
        ("-45d", "2026-10-07"),
        ("+2d", "2026-11-23"),
        ("-85d +3m", "2026-11-28"),
        ("0d work", "2026-11-23"),
        ("-1d 23:59", "2026-11-20T23:59:00+01:00"),
        ("-120d 09:00", "2026-07-24T09:00:00+02:00"),
    ],
)
def test_a_relative_day_is_a_real_one(text: str, meant: str) -> None:
    assert resolve(text, SATURDAY) == meant


@pytest.mark.parametrize("text", ["2026-11-21", "45d ago", "e1", "", "+3m", 5, None])
def test_anything_else_is_left_as_it_is(text: object) -> None:
    assert not is_relative(text)


def test_a_month_later_stays_within_the_month() -> None:
    assert months_later(date(2027, 12, 31), 2) == date(2028, 2, 29)
