"""All debts at one source, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request

from portal.services.overview import SourceView
from portal.services.told_once import told_once
from portal.web.debt_line import Agencies, LineText, line_text
from portal.web.debt_pages import DebtPages
from portal.web.overview.sources import SourceText, in_order, source_text
from portal.web.overview.waiting import as_they_stand
from portal.web.policy import citizen, helper_sees
from portal.web.sessions import answers

LINES_PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One page of a source's debts, in the order of the overview."""

    source: SourceText
    lines: tuple[LineText, ...]
    page: int
    pages: int


def blueprint(pages: DebtPages) -> Blueprint:
    """/sources/<id>, in pages of fifty."""
    routes = Blueprint("source", __name__)

    @routes.get("/sources/<source>")
    @helper_sees("source")
    @citizen
    def show(source: str) -> str:
        summaries = as_they_stand(answers().summaries(), pages.clock())
        agency = pages.by_id.get(source)
        if agency is None or source not in summaries:
            abort(404)
        once = told_once(summaries)
        view = SourceView(agency, once.summaries[source], once.elsewhere.get(source, ()))
        number = request.args.get("page", default=1, type=int)
        return render_template("pages/source.html", page=_page(view, number, pages.by_id))

    return routes


def _page(view: SourceView, number: int, agencies: Agencies) -> SourcePage:
    lines = sorted(view.summary.lines, key=in_order)
    count = max(1, -(-len(lines) // LINES_PER_PAGE))
    if not 1 <= number <= count:
        abort(404)
    start = (number - 1) * LINES_PER_PAGE
    shown = lines[start : start + LINES_PER_PAGE]
    return SourcePage(
        source=source_text(view, agencies),
        lines=tuple(line_text(line, agencies) for line in shown),
        page=number,
        pages=count,
    )
