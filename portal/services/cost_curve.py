"""What doing nothing costs in the coming twelve months, and what acting this week saves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

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
    follow whose height or day is not known."""

    growth: tuple[Growth, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What is then to be paid in all, in cents, on a day."""

    on: date
    total_cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CostCurve:
    """The cost of doing nothing (kosten van niets doen): a point for today and for each of the
    coming twelve months. ``saved_cents``: the known costs that do not come when every debt is
    paid or arranged this week. ``more``: costs follow that are not known."""

    points: tuple[CurvePoint, ...]
    saved_cents: int
    more: bool


def cost_curve(outstanding_cents: int, outlooks: Iterable[Outlook], today: date) -> CostCurve:
    """The curve over all debts together."""
    all_outlooks = tuple(outlooks)
    days = [add_months(today, month) for month in range(MONTHS + 1)]
    growth = [g for outlook in all_outlooks for g in outlook.growth if g.on <= days[-1]]
    points = tuple(
        CurvePoint(day, outstanding_cents + sum(g.cents for g in growth if g.on <= day))
        for day in days
    )
    return CostCurve(
        points=(CurvePoint(today, outstanding_cents), *points[1:]),
        saved_cents=sum(g.cents for g in growth),
        more=any(outlook.unknown for outlook in all_outlooks),
    )
