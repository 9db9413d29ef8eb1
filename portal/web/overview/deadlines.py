"""The days to come on which something must be paid, on a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from portal.services.overview import OverviewView
from portal.services.summary import DebtLine
from portal.web.bars import thousandths
from portal.web.debt_line import Agencies, agency_name
from portal.web.filters import day, day_text, money
from portal.web.i18n import _
from portal.web.words.kinds import kind_word

SIGHT = timedelta(days=366)
ROWS = 12
"""As many days as can be overseen; the rest stands with the organisations."""


@dataclass(frozen=True, slots=True)
class DeadlinesText:
    """The line as components/time_line.html wants it, and the rows of the table behind it."""

    words: str
    last: Markup
    marks: tuple[str, ...]
    rows: tuple[tuple[Markup, str, Markup], ...]


def deadlines_of(view: OverviewView, agencies: Agencies) -> DeadlinesText | None:
    """The deadlines of the coming year; None when there are not at least two days of them."""
    until = view.on + SIGHT
    coming = [line for line in view.urgent if _within(line.due_date, view.on, until)][:ROWS]
    days = sorted({line.due_date for line in coming if line.due_date})
    if len(days) < 2:
        return None
    span = max(1, (days[-1] - view.on).days)
    return DeadlinesText(
        words=_(
            "Er komen %(aantal)s dagen aan. De eerste is %(eerste)s, de laatste is %(laatste)s.",
            aantal=len(days),
            eerste=day_text(days[0]),
            laatste=day_text(days[-1]),
        ),
        last=day(days[-1]),
        marks=tuple(thousandths((one - view.on).days, span) for one in days),
        rows=tuple(_row(line, line.due_date, agencies) for line in coming if line.due_date),
    )


def _within(due: date | None, on: date, until: date) -> bool:
    return due is not None and on <= due <= until


def _row(line: DebtLine, due: date, agencies: Agencies) -> tuple[Markup, str, Markup]:
    what = f"{kind_word(line.kind)}, {agency_name(agencies, line.collector)}"
    cents = line.next_instalment_cents or line.outstanding_cents
    return (day(due), what, money(cents))
