"""The overview: the first page after the login, and its progress while sources answer."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, abort, make_response, redirect, render_template
from werkzeug.wrappers import Response

from portal.services.overview import build_overview
from portal.web.debt_pages import DebtPages
from portal.web.overview import kept
from portal.web.overview.page import OverviewText, overview_text
from portal.web.overview.waiting import Summaries, as_they_stand, summaries_soon
from portal.web.pause.known import KnownPauses
from portal.web.policy import citizen, helper_sees, poll
from portal.web.sessions import answers, key_of_debt, shares, subject


def blueprint(pages: DebtPages, finished: Callable[[], None], pauses: KnownPauses) -> Blueprint:
    """/overview, its progress, and asking one source again. ``finished`` is called once no source
    is being asked any more, before that is shown."""
    routes = Blueprint("overview", __name__)

    @routes.get("/overview")
    @helper_sees("overview")
    @citizen
    def show() -> Response:
        pauses.refresh()
        return make_response(kept.read(kept.mark(pages)) or _write(pages, finished))

    @routes.get("/overview/progress")
    @poll
    @helper_sees("overview")
    @citizen
    def progress() -> str:
        summaries = as_they_stand(answers().summaries(), pages.clock())
        text = _text(pages, summaries)
        if not text.asking:
            finished()
        return render_template("overview/content.html", page=text)

    @routes.post("/overview/retry/<source>")
    @helper_sees("source")
    @citizen
    def retry(source: str) -> Response:
        if source not in pages.collector.sources or not shares(source):
            abort(404)
        pages.collector.retry(subject(), answers(), source, key_of_debt())
        return redirect("/overview", code=303)

    return routes


def _write(pages: DebtPages, finished: Callable[[], None]) -> bytes:
    """The overview as it is now; kept when no source is being asked any more."""
    mark = kept.mark(pages)
    text = _text(pages, summaries_soon(answers(), pages.clock()))
    if not text.asking:
        finished()
    written = render_template(
        "pages/overview.html", page=text, paper="/paper/overview", calendar="/reminders.ics"
    ).encode()
    if not text.asking and mark == kept.mark(pages):
        kept.keep(mark, written)
    return written


def _text(pages: DebtPages, summaries: Summaries) -> OverviewText:
    view = build_overview(pages.agencies, summaries, pages.today())
    return overview_text(view, pages.by_id)
