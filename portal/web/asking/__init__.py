"""Asking agencies something: what is sent, confirm it once, and follow what becomes of it.

Any page can ask: ``redirect(propose(pages, [Wanted(...)]), 303)`` leads to the page on which the
citizen confirms.
"""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.services.asking import Asked, AskedOtherwise, RequestBook
from portal.web import entered
from portal.web.asking.answer import LONGEST, answer_to, mistakes_in
from portal.web.asking.proposal import Wanted, confirmed, proposal_of, propose
from portal.web.asking.shown import shown, shown_ask
from portal.web.debt_pages import DebtPages
from portal.web.policy import citizen
from portal.web.sessions import current_person

__all__ = ["Wanted", "blueprint", "propose"]


def blueprint(pages: DebtPages, book: RequestBook) -> Blueprint:
    """/requests, and /requests/confirm/<token>."""
    routes = Blueprint("asking", __name__, url_prefix="/requests")

    def found(request_id: str) -> Asked:
        return book.find(current_person(), request_id) or abort(404)

    @routes.get("")
    @citizen
    def index() -> str:
        asked = book.requests_of(current_person())
        return render_template(
            "pages/requests.html",
            requests=[shown(one, pages.by_id, pages.today()) for one in asked],
        )

    @routes.get("/<request_id>")
    @citizen
    def show(request_id: str) -> str:
        one = shown(found(request_id), pages.by_id, pages.today())
        return render_template("pages/request.html", one=one)

    @routes.get("/confirm/<token>")
    @citizen
    def look(token: str) -> ResponseReturnValue:
        proposal = proposal_of(token) or abort(404)
        if proposal.sent:
            return redirect(proposal.after, 303)
        asks = [shown_ask(ask, pages.by_id) for ask in proposal.asks]
        return render_template("pages/confirm.html", token=token, asks=asks, back=proposal.back)

    @routes.post("/confirm/<token>")
    @citizen
    def confirm(token: str) -> ResponseReturnValue:
        proposal = proposal_of(token) or abort(404)
        if not proposal.sent:
            try:
                ids = book.confirm(current_person(), token, proposal.asks, pages.clock())
            except AskedOtherwise:
                abort(409)
            proposal = confirmed(token, ids)
        return redirect(proposal.after, 303)

    @routes.post("/<request_id>/withdraw")
    @citizen
    def withdraw(request_id: str) -> ResponseReturnValue:
        if book.withdraw(current_person(), request_id, pages.clock()) is None:
            abort(404)
        return redirect(f"/requests/{request_id}", 303)

    @routes.post("/<request_id>/answer")
    @citizen
    def answer(request_id: str) -> ResponseReturnValue:
        one = found(request_id)
        text = entered.lines(request.form.get("text", "")[: 4 * LONGEST])
        if one.status is None or one.over:
            return redirect(f"/requests/{request_id}", 303)
        if mistakes := mistakes_in(text):
            told = shown(one, pages.by_id, pages.today())
            page = render_template("pages/request.html", one=told, text=text, mistakes=mistakes)
            return page, 422
        return redirect(propose(pages, [answer_to(one, text)], back=f"/requests/{one.id}"), 303)

    return routes
