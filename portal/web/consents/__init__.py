"""What a citizen agreed to: what for, who receives what, until when, and how to stop it."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template
from flask.typing import ResponseReturnValue

from portal.services.consents import ConsentBook
from portal.web.consents.shown import shown
from portal.web.debt_pages import DebtPages
from portal.web.policy import citizen
from portal.web.sessions import current_person

__all__ = ["blueprint"]


def blueprint(pages: DebtPages, book: ConsentBook) -> Blueprint:
    """/consents."""
    routes = Blueprint("consents", __name__, url_prefix="/consents")

    @routes.get("")
    @citizen
    def index() -> str:
        given = [shown(one, pages.by_id, pages.today()) for one in book.of(current_person())]
        return render_template(
            "pages/consents.html",
            holding=[one for one in given if one.holds],
            over=[one for one in given if not one.holds],
        )

    @routes.post("/<consent_id>/withdraw")
    @citizen
    def withdraw(consent_id: str) -> ResponseReturnValue:
        if book.withdraw(current_person(), consent_id, pages.clock()) is None:
            abort(404)
        return redirect("/consents", 303)

    return routes
