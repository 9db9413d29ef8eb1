"""The days before which something is to be done, for a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from portal.domain.standing import Standing
from portal.services.overview import OverviewView
from portal.services.remedies import remedies_of


def days_of_overview(view: OverviewView) -> tuple[date, ...]:
    """The coming days on which some debt is to be paid, each once, the soonest first."""
    return _coming((line.due_date for line in view.urgent), view.on)


def days_of_debt(standing: Standing, asked_before: date | None) -> tuple[date, ...]:
    """The coming days of one debt: to pay, where that is asked now, and to disagree."""
    last = (remedy.last_day for remedy in remedies_of(standing) if remedy.open)
    left = standing.outstanding_cents > 0
    return _coming((asked_before, *(last if left else ())), standing.on)


def _coming(days: Iterable[date | None], today: date) -> tuple[date, ...]:
    return tuple(sorted({day for day in days if day is not None and day >= today}))
