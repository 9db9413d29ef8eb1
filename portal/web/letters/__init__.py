"""Prepared letters: a few questions, then a letter to print, to keep and to send."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from portal.domain.request import RequestKind
from portal.services.written_request import kind_of
from portal.web.asking import propose
from portal.web.debt_pages import DebtPages
from portal.web.letters.desk import Desk, desk_at
from portal.web.letters.drafts import keep_draft, posted
from portal.web.letters.fields import SENDER
from portal.web.letters.letter import as_text
from portal.web.policy import citizen

Takes = Callable[[str, RequestKind], bool]
"""Whether an agency takes requests of a kind."""


def blueprint(pages: DebtPages, takes: Takes) -> Blueprint:
    """/debts/<key>/letters/<kind>: the form, the letter, the letter as a file, and the same wish
    as a request to an agency that takes it."""
    routes = Blueprint("letters", __name__, url_prefix="/debts/<key>/letters/<slug>")

    @routes.get("")
    @citizen
    def ask(key: str, slug: str) -> str:
        return desk_at(pages, key, slug).form()

    @routes.post("")
    @citizen
    def fill_in(key: str, slug: str) -> ResponseReturnValue:
        desk = desk_at(pages, key, slug)
        keep_draft(key, desk.offer.kind, posted(request.form, (*desk.fields, *SENDER)))
        if "later" in request.form:
            return redirect(f"/debts/{key}/not-agree", 303)
        if mistakes := desk.mistakes():
            return desk.form(mistakes), 422
        return redirect(f"{desk.place}/ready", 303)

    @routes.get("/ready")
    @citizen
    def ready(key: str, slug: str) -> ResponseReturnValue:
        desk = desk_at(pages, key, slug)
        if desk.mistakes():
            return redirect(desk.place, 303)
        return desk.page(sends=_can_send(desk, takes))

    @routes.post("/send")
    @citizen
    def send(key: str, slug: str) -> ResponseReturnValue:
        desk = desk_at(pages, key, slug)
        if desk.mistakes():
            return redirect(desk.place, 303)
        wanted = desk.wanted()
        if wanted is None or not _can_send(desk, takes):
            abort(404)
        return redirect(propose(pages, [wanted], back=f"{desk.place}/ready"), 303)

    @routes.get("/letter.txt")
    @citizen
    def download(key: str, slug: str) -> ResponseReturnValue:
        desk = desk_at(pages, key, slug)
        if desk.mistakes():
            return redirect(desk.place, 303)
        answer = Response(as_text(desk.letter()).replace("\n", "\r\n"), mimetype="text/plain")
        answer.headers["Content-Disposition"] = 'attachment; filename="brief.txt"'
        return answer

    return routes


def _can_send(desk: Desk, takes: Takes) -> bool:
    wanted = desk.wanted()
    return wanted is not None and takes(wanted.source, kind_of(wanted.wish))
