"""What doing nothing costs in the coming twelve months, and what acting this week saves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from portal.law.deadlines import add_months

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Growth:
    """A known cost that is added to a debt on a day when nothing is done, in cents."""

    on: date
    cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What follows for one debt when nothing is done: its known growth, and whether costs
    follow whose height or day is not known. ``check``: a cost rests on law we are less sure of."""

    growth: tuple[Growth, ...] = ()
    unknown: bool = False
    check: bool = False


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What is then to be paid in all, in cents, on a day."""

    on: date
    total_cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CostCurve:
    """The cost of doing nothing (kosten van niets doen): a point for today and for each of the
    coming twelve months. ``saved_cents``: the known costs that do not come when every debt is
    paid or arranged this week. ``more``: costs follow that are not known. ``check``: some rest on
    law we are less sure of."""

    points: tuple[CurvePoint, ...]
    saved_cents: int
    more: bool
    check: bool


def cost_curve(outstanding_cents: int, outlooks: Iterable[Outlook], today: date) -> CostCurve:
    """The curve over all debts together."""
    ends = [add_months(today, month) for month in range(1, MONTHS + 1)]
    added, more, check = [0] * MONTHS, False, False
    for outlook in outlooks:
        more, check = more or outlook.unknown, check or outlook.check
        for growth in outlook.growth:
            if growth.on <= ends[-1]:
                added[bisect_left(ends, growth.on)] += growth.cents
    totals = accumulate(added, initial=outstanding_cents)
    points = tuple(map(CurvePoint, (today, *ends), totals))
    return CostCurve(points=points, saved_cents=sum(added), more=more, check=check)
