"""What needs doing now, and what has time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from portal.services.overview import OverviewView
from portal.services.summary import DebtLine
from portal.web.debt_line import Agencies, agency_name, announced_text
from portal.web.filters import day_text, money_text, weekday_text
from portal.web.i18n import _
from portal.web.words.kinds import kind_word

SOON = timedelta(days=28)
HALF_A_YEAR = timedelta(days=182)
AT_ONCE = 3
"""More than three at once helps nobody. The rest is counted, and listed below the whole amount."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. ``cents`` is what is asked now: an instalment or all that is left.
    ``if_nothing``: what is added when nothing is done, or that it is paid already."""

    href: str
    title: str
    about: str
    when: str
    late: bool
    cents: int
    if_nothing: str | None


@dataclass(frozen=True, slots=True)
class Tasks:
    """``now`` in order; ``soon`` more debts have a day within four weeks; ``later`` have time."""

    now: tuple[Task, ...]
    soon: int
    later: int


def tasks_of(view: OverviewView, agencies: Agencies) -> Tasks:
    """The first thing to do is always told, even when it is months away."""
    near = sum(1 for line in view.urgent if line.due_date and line.due_date <= view.on + SOON)
    shown = view.urgent[: min(max(near, 1), AT_ONCE)]
    return Tasks(
        now=tuple(_task(line, agencies, view.on) for line in shown),
        soon=max(0, near - len(shown)),
        later=view.open_debts - max(near, len(shown)),
    )


def _task(line: DebtLine, agencies: Agencies, on: date) -> Task:
    instalment = line.next_instalment_cents
    return Task(
        href=f"/debts/{line.key}",
        title=agency_name(agencies, line.collector),
        about=str(kind_word(line.kind)),
        when=_when(line, on),
        late=line.overdue,
        cents=line.outstanding_cents if instalment is None else instalment,
        if_nothing=_if_nothing(line),
    )


def _if_nothing(line: DebtLine) -> str | None:
    if line.announced_on is not None:
        return announced_text(line.announced_on)
    outlook = line.outlook
    if outlook.growth:
        first = money_text(outlook.growth[0].cents)
        return _("Doet u niets? Dan komt er %(bedrag)s bij.", bedrag=first)
    return _("Doet u niets? Dan kunnen er kosten bij komen.") if outlook.unknown else None


def _when(line: DebtLine, on: date) -> str:
    due = line.due_date or on
    day = weekday_text(due) if abs(due - on) < HALF_A_YEAR else day_text(due)
    if line.overdue:
        return _("Te laat: dit moest uiterlijk %(dag)s.", dag=day)
    if due == on:
        return _("Vandaag, %(dag)s", dag=day)
    return _("Uiterlijk %(dag)s", dag=day)
