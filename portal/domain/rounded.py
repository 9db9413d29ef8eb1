"""Counts that may be shown: rounded, so that nobody can be found in them (CBS rule).

A count below a hundred is not shown at all, and any other one is rounded to hundreds by itself.
So what a total tells beyond its parts is no more than the rounding hides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ROUNDED_TO = 100
"""Counts are rounded to hundreds; a percentage or a middle needs a base of at least as many."""

FEWEST_PERCENT = 5
"""A share closer than this to none or all would tell about everyone in the group."""


@dataclass(frozen=True, slots=True)
class Rounded:
    """A count as it may be shown. ``about`` None: fewer than a hundred, or none at all."""

    about: int | None


def rounded(count: int) -> Rounded:
    """The count in whole hundreds, half upwards."""
    if count < ROUNDED_TO:
        return Rounded(None)
    return Rounded((count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO)


def percentage(part: int, base: int) -> int | None:
    """A whole percentage, kept between 5 and 95; None on a base below a hundred."""
    if base < ROUNDED_TO:
        return None
    whole = (200 * part + base) // (2 * base)
    return min(max(whole, FEWEST_PERCENT), 100 - FEWEST_PERCENT)


def middle(numbers: Sequence[int]) -> int | None:
    """The middle one (median), the lower of two; None of fewer than a hundred."""
    if len(numbers) < ROUNDED_TO:
        return None
    return sorted(numbers)[(len(numbers) - 1) // 2]
