"""Interest is simple, by the rate of each day; an unknown rate gives no number."""

from datetime import date

import pytest

from portal.law.interest import UnknownInterest, interest, rate_on


def test_a_year_of_collection_interest_in_2026_is_four_point_three_percent():
    assert interest("tax", 100_000, date(2025, 12, 31), date(2026, 12, 31)) == 4300


def test_each_day_has_its_own_rate():
    assert interest("benefits", 100_000, date(2025, 12, 30), date(2026, 1, 1)) == 22


def test_the_statutory_rate_of_2026_is_not_known():
    with pytest.raises(UnknownInterest):
        interest("awb", 100_000, date(2026, 1, 1), date(2026, 2, 1))


def test_a_traffic_fine_has_no_interest():
    assert rate_on("wahv", date(2026, 1, 1)) is None
    assert interest("wahv", 100_000, date(2026, 1, 1), date(2026, 12, 31)) == 0


def test_no_day_gives_no_interest():
    assert interest("tax", 100_000, date(2026, 1, 1), date(2026, 1, 1)) == 0
