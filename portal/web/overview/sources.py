"""What each source answered, as text: its debts, or honestly what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from markupsafe import Markup

from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.overview import Rejection
from portal.services.held_answers import NOT_SHARED, QUARANTINED
from portal.services.overview import SourceView
from portal.services.summary import DebtLine, SourceSummary
from portal.services.told_once import Elsewhere
from portal.web.debt_line import Agencies, LineText, agency_name, line_text
from portal.web.filters import clock_text, moment_text, money, number
from portal.web.i18n import _, plural
from portal.web.words.gaps import failure_text, rejection_text
from portal.web.words.kinds import kind_word

LINES_PER_SOURCE = 8
HELD_BACK = (QUARANTINED, NOT_SHARED)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A debt that could not be read: its number when that was legible, and why."""

    id: str | None
    why: str


@dataclass(frozen=True, slots=True)
class ElsewhereText:
    """A debt that stands with the agency that collects it: where, and what it is."""

    href: str
    name: str
    where: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source on the overview. ``all`` names the link to all debts when some are left out."""

    agency: Agency
    status: str
    href: str
    count: str
    total: Markup
    as_of: str | None
    lines: tuple[LineText, ...]
    all: str | None
    elsewhere: tuple[ElsewhereText, ...]
    unreadable: tuple[Unreadable, ...]
    why: str | None
    retry: str | None


def source_text(view: SourceView, agencies: Agencies) -> SourceText:
    """The words for one source."""
    summary, agency = view.summary, view.agency
    first = nsmallest(LINES_PER_SOURCE, summary.lines, key=in_order)
    missing = summary.status in ("failed", "rejected")
    return SourceText(
        agency=agency,
        status=summary.status,
        href=f"/sources/{agency.id}",
        count=count_text(len(summary.lines)),
        total=money(summary.total_cents),
        as_of=as_of_text(summary),
        lines=tuple(line_text(line, agencies) for line in first),
        all=all_text(len(summary.lines)) if len(summary.lines) > len(first) else None,
        elsewhere=tuple(_elsewhere(one, agencies) for one in view.elsewhere),
        unreadable=unreadable_debts(summary.rejected),
        why=str(failure_text(summary.reason)) if missing else None,
        retry=None if summary.reason in HELD_BACK else f"/overview/retry/{agency.id}",
    )


def _elsewhere(one: Elsewhere, agencies: Agencies) -> ElsewhereText:
    collector = agency_name(agencies, one.source)
    return ElsewhereText(
        href=f"/debts/{one.shown.key}",
        name=str(kind_word(one.line.kind)),
        where=_("Dit int %(inner)s. Wij tellen het daar, één keer.", inner=collector),
    )


def in_order(line: DebtLine) -> tuple[bool, date, int]:
    """Open debts first, by their due day; those without a day after them; the larger first."""
    return (line.stage == "settled", line.due_date or date.max, -line.outstanding_cents)


def as_of_text(summary: SourceSummary) -> str | None:
    """How fresh the data of a source are, by its own clock."""
    if summary.as_of is None:
        return None
    if amsterdam_day(summary.as_of) == summary.on:
        return _("Bijgewerkt vandaag om %(tijd)s uur", tijd=clock_text(summary.as_of))
    return _("Bijgewerkt op %(moment)s", moment=moment_text(summary.as_of))


def count_text(count: int) -> str:
    """How many debts."""
    return plural("%(aantal)s schuld", "%(aantal)s schulden", count, aantal=number(count))


def all_text(count: int) -> str:
    """The way to all debts of a source."""
    return _("Bekijk alle %(aantal)s schulden", aantal=number(count))


def unreadable_debts(rejected: tuple[Rejection, ...]) -> tuple[Unreadable, ...]:
    """The debts of an answer that could not be shown, with the reason in plain words."""
    return tuple(Unreadable(one.id, str(rejection_text(one.reason))) for one in rejected)
