"""Counts are shown so that nobody can be found in them, also not by subtraction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.rounded import middle, percentage, rounded

COUNTS = st.integers(0, 5_000)


@pytest.mark.parametrize(
    ("count", "about"),
    [(0, None), (1, None), (99, None), (100, 100), (149, 100), (150, 200), (1_049, 1_000)],
)
def test_a_count_is_rounded_to_hundreds_and_not_shown_below(count: int, about: int | None) -> None:
    assert rounded(count).about == about


@given(count=COUNTS)
def test_no_count_tells_whether_one_person_is_in_it(count: int) -> None:
    shown = rounded(count).about
    same = [other for other in range(5_200) if rounded(other).about == shown]
    assert len(same) >= 50


@given(parts=st.lists(COUNTS, min_size=2, max_size=5))
def test_a_part_that_is_not_shown_does_not_follow_from_the_total(parts: list[int]) -> None:
    hidden, *others = parts
    shown = (rounded(sum(parts)).about, [rounded(other).about for other in others])
    fits = {
        guess
        for guess in range(max(0, hidden - 60), hidden + 60)
        if rounded(guess).about == rounded(hidden).about and _could_be(guess, others, shown[0])
    }
    assert len(fits) >= 25


def _could_be(guess: int, others: list[int], total: int | None) -> bool:
    """Whether some true numbers behind the shown parts give the shown total."""
    spans = [_span(rounded(other).about) for other in others]
    low = guess + sum(span[0] for span in spans)
    high = guess + sum(span[1] for span in spans)
    at_least, at_most = _span(total)
    return low <= at_most and high >= at_least


def _span(about: int | None) -> tuple[int, int]:
    if about is None:
        return 0, 99
    return max(100, about - 50), about + 49


@pytest.mark.parametrize(
    ("part", "base", "shown"),
    [(40, 99, None), (50, 100, 50), (0, 100, 5), (100, 100, 95), (1, 300, 5), (101, 300, 34)],
)
def test_a_share_needs_a_base_and_never_tells_about_everyone(
    part: int, base: int, shown: int | None
) -> None:
    assert percentage(part, base) == shown


def test_the_middle_of_fewer_than_a_hundred_is_not_shown() -> None:
    assert middle([3] * 99) is None
    assert middle([*range(100)]) == 49
