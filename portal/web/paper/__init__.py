"""A page on paper: asking for the PDF, waiting for it, and taking it along."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import Blueprint, Response, abort, make_response, redirect, render_template
from werkzeug.wrappers import Response as Answer

from portal.services.paper import Paper, PaperKeeper, PaperState, Printer
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.i18n import LazyText, lazy
from portal.web.paper.debt import debt_sheet
from portal.web.paper.overview import overview_sheet
from portal.web.policy import citizen, poll
from portal.web.sessions import visit
from portal.web.words.kinds import kind_word

OVERVIEW = "overview"
OF_THE_OVERVIEW = lazy("Uw overzicht")


@dataclass(frozen=True, slots=True)
class PaperText:
    """The page on which the citizen waits. ``state`` None: nothing was asked for."""

    state: PaperState | None
    name: LazyText
    place: str
    back: str


def blueprint(pages: DebtPages, printer: Printer) -> Blueprint:
    """/paper/<of>: of the overview, or of the debt with this key."""
    routes = Blueprint("paper", __name__)

    @routes.post("/paper/<of>")
    @citizen
    def ask(of: str) -> Answer:
        begun = Paper(of=of, asked_at=pages.clock())
        html = overview_sheet(pages) if of == OVERVIEW else debt_sheet(pages, of)
        _make(begun, html, visit().paper, printer)
        return redirect(f"/paper/{of}", code=303)

    @routes.get("/paper/<of>")
    @citizen
    def wait(of: str) -> str:
        return render_template("pages/paper.html", paper=_text(pages, of))

    @routes.get("/paper/<of>/progress")
    @poll
    @citizen
    def progress(of: str) -> str:
        return render_template("paper/state.html", paper=_text(pages, of))

    @routes.get("/paper/<of>/file.pdf")
    @citizen
    def download(of: str) -> Response:
        paper = visit().paper.read()
        if paper is None or paper.of != of or paper.state != "ready":
            abort(404)
        answer = make_response(paper.pdf)
        answer.mimetype = "application/pdf"
        answer.headers["Content-Disposition"] = 'attachment; filename="overzicht.pdf"'
        return answer

    return routes


def _make(paper: Paper, html: str, keeper: PaperKeeper, printer: Printer) -> None:
    keeper.begin(paper)

    def done(state: PaperState, pdf: bytes) -> None:
        keeper.finish(replace(paper, state=state, pdf=pdf))

    if not printer.start(html, done):
        done("failed", b"")


def _text(pages: DebtPages, of: str) -> PaperText:
    found = visit().paper.read()
    paper = found.on(pages.clock()) if found and found.of == of else None
    whole = of == OVERVIEW
    return PaperText(
        state=paper.state if paper else None,
        name=OF_THE_OVERVIEW if whole else kind_word(debt_of_key(of).kind),
        place=f"/paper/{of}",
        back="/overview" if whole else f"/debts/{of}",
    )
