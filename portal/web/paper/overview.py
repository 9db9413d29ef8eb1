"""The overview on paper: every debt with its number, for who takes it along to a helper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template
from markupsafe import Markup

from portal.domain.agency import Agency
from portal.services.overview import OverviewView, SourceView, build_overview
from portal.web.debt_line import Agencies, LineText, line_text
from portal.web.debt_pages import DebtPages
from portal.web.overview.page import overview_text
from portal.web.overview.sources import ElsewhereText, in_order, source_text
from portal.web.overview.waiting import as_they_stand
from portal.web.sessions import answers

MOST_DEBTS = 120
"""How many debts stand on one paper, about ten sheets; the others are counted."""


@dataclass(frozen=True, slots=True)
class DebtOnPaper:
    """A debt as the overview tells it, and its number at the organisation."""

    text: LineText
    reference: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedAt:
    """An organisation with its debts; ``more`` do not fit on the paper."""

    agency: Agency
    total: Markup
    as_of: str | None
    debts: tuple[DebtOnPaper, ...]
    more: int
    elsewhere: tuple[ElsewhereText, ...]
    unreadable: int


def overview_sheet(pages: DebtPages) -> str:
    """The overview as it stands now, as HTML for the job that makes a PDF."""
    summaries = as_they_stand(answers().summaries(), pages.clock())
    view = build_overview(pages.agencies, summaries, pages.today())
    return render_template(
        "paper/overview.html",
        made=pages.clock(),
        page=overview_text(view, pages.by_id),
        owed=tuple(_owed(view, pages.by_id)),
    )


def _owed(view: OverviewView, agencies: Agencies) -> Iterator[OwedAt]:
    room = MOST_DEBTS
    for source in view.sources:
        if source.summary.status == "answered" and _tells(source):
            place = _owed_at(source, agencies, room)
            room -= len(place.debts)
            yield place


def _tells(source: SourceView) -> bool:
    return bool(source.summary.lines or source.summary.rejected or source.elsewhere)


def _owed_at(source: SourceView, agencies: Agencies, room: int) -> OwedAt:
    text, lines = source_text(source, agencies), sorted(source.summary.lines, key=in_order)
    shown = lines[:room]
    return OwedAt(
        agency=source.agency,
        total=text.total,
        as_of=text.as_of,
        debts=tuple(DebtOnPaper(line_text(one, agencies), one.reference) for one in shown),
        more=len(lines) - len(shown),
        elsewhere=text.elsewhere,
        unreadable=len(text.unreadable),
    )
