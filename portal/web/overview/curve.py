"""What doing nothing costs in a year, as a picture with the same in words and in a table."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from portal.services.cost_curve import CostCurve
from portal.web.filters import day, money, money_text
from portal.web.i18n import _

HEIGHT = 200
STEP, WIDTH = 50, 36
"""The picture's own measure: a bar stands every ``STEP`` and is ``WIDTH`` wide."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the picture: what is owed now, and on top of it what is added."""

    x: int
    now: int
    added: int


@dataclass(frozen=True, slots=True)
class CurveText:
    """``bars`` stand on a floor of ``HEIGHT``. ``first`` and ``last`` name the two ends."""

    saved: Markup
    at_least: bool
    check: bool
    words: str
    first: tuple[Markup, Markup]
    last: tuple[Markup, Markup]
    bars: tuple[Bar, ...]
    rows: list[tuple[Markup, Markup]]
    width: int = STEP * 13 - (STEP - WIDTH)
    height: int = HEIGHT
    bar_width: int = WIDTH


def curve_text(curve: CostCurve) -> CurveText | None:
    """The curve in words; None when no known cost comes."""
    if not curve.saved_cents:
        return None
    rows = [(day(point.on), money(point.total_cents)) for point in curve.points]
    now, then = curve.points[0].total_cents, curve.points[-1].total_cents
    return CurveText(
        saved=money(curve.saved_cents),
        at_least=curve.more,
        check=curve.check,
        words=_(
            "Doet u niets? Dan wordt %(nu)s in een jaar %(straks)s.",
            nu=money_text(now),
            straks=money_text(then),
        ),
        first=rows[0],
        last=rows[-1],
        bars=_bars([point.total_cents for point in curve.points]),
        rows=rows,
    )


def _bars(totals: list[int]) -> tuple[Bar, ...]:
    now, most = totals[0], max(totals)
    return tuple(
        Bar(x=place * STEP, now=now * HEIGHT // most, added=(total - now) * HEIGHT // most)
        for place, total in enumerate(totals)
    )
