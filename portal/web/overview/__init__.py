"""The overview: the first page after the login, and its progress while sources answer."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template
from werkzeug.wrappers import Response

from portal.services.overview import build_overview
from portal.web.debt_pages import DebtPages
from portal.web.overview.page import OverviewText, overview_text
from portal.web.overview.waiting import Summaries, summaries_soon, without_lost
from portal.web.policy import citizen, poll
from portal.web.sessions import answers, current_person, key_of_debt


def blueprint(pages: DebtPages) -> Blueprint:
    """/overview, its progress, and asking one source again."""
    routes = Blueprint("overview", __name__)

    @routes.get("/overview")
    @citizen
    def show() -> str:
        summaries = summaries_soon(answers(), pages.clock())
        return render_template("pages/overview.html", page=_text(pages, summaries))

    @routes.get("/overview/progress")
    @poll
    @citizen
    def progress() -> str:
        summaries = without_lost(answers().summaries(), pages.clock())
        return render_template("overview/content.html", page=_text(pages, summaries))

    @routes.post("/overview/retry/<source>")
    @citizen
    def retry(source: str) -> Response:
        if source not in pages.collector.sources:
            abort(404)
        pages.collector.retry(current_person(), answers(), source, key_of_debt())
        return redirect("/overview", code=303)

    return routes


def _text(pages: DebtPages, summaries: Summaries) -> OverviewText:
    view = build_overview(pages.agencies, summaries, pages.today())
    return overview_text(view, pages.by_id)
