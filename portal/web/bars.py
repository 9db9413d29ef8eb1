"""Amounts as lengths of a picture, in whole thousandths: no more exact than an eye can see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

BarKind = Literal["plain", "added", "gone", "left"]
SHORTEST = 10
"""In thousandths: an amount, however small, can be seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of components/bars.html."""

    name: str
    amount: Markup
    start: str
    length: str
    kind: BarKind = "plain"


def thousandths(part: int, whole: int) -> str:
    """A part of a whole as a length in SVG: 1 of 8 is ``12.5%``."""
    return _percent(part * 1000 // whole)


def length(part: int, whole: int) -> str:
    """The same, but never too short to see."""
    return _percent(max(SHORTEST, part * 1000 // whole))


def _percent(thousands: int) -> str:
    return f"{thousands // 10}.{thousands % 10}%"
