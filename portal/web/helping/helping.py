"""Helping somebody: using their code, looking for them, and stopping."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.services.helping import MandateBook, TooManyTries, plain_code
from portal.web.debt_pages import DebtPages
from portal.web.helping.shown import deed_lines, shown
from portal.web.i18n import _
from portal.web.looking import Looking
from portal.web.policy import citizen, helper_sees
from portal.web.sessions import current_person


def helping(pages: DebtPages, book: MandateBook, looking: Looking) -> Blueprint:
    """/helping: whom I help, a new code, and looking for one of them."""
    routes = Blueprint("helping", __name__, url_prefix="/helping")

    def page(mistakes: list[tuple[str, str]], *, begun: bool = False) -> str:
        mine, now = book.helped_by(current_person()), pages.clock()
        known = [shown(one, one.granted.citizen_name, pages.by_id, now) for one in mine]
        return render_template("pages/helping.html", people=known, mistakes=mistakes, begun=begun)

    @routes.get("")
    @citizen
    def index() -> str:
        return page([], begun="begun" in request.args)

    @routes.post("")
    @citizen
    def accept() -> ResponseReturnValue:
        code = plain_code(request.form.get("code", "")[:100])
        try:
            begun = book.accept(current_person(), code, pages.clock())
        except TooManyTries:
            return page([("code", _("Dit was te vaak. Probeer het over een uur opnieuw."))]), 429
        if begun is None:
            wrong = _("Deze code werkt niet. Kijk de code na, of vraag om een nieuwe.")
            return page([("code", wrong)]), 422
        return redirect("/helping?begun", 303)

    @routes.get("/<mandate_id>")
    @citizen
    def deeds(mandate_id: str) -> str:
        helper, now = current_person(), pages.clock()
        held = book.held(helper, mandate_id, now) or abort(404)
        book.note(held, "helper_read", "portal", "ok", now)
        return render_template(
            "pages/helper_deeds.html",
            one=shown(held.mandate, held.mandate.granted.citizen_name, pages.by_id, now),
            deeds=deed_lines(book.deeds(helper, mandate_id), pages.by_id),
            back="/helping",
        )

    @routes.post("/<mandate_id>/look")
    @citizen
    def look(mandate_id: str) -> ResponseReturnValue:
        current_person()
        looking.begin(mandate_id)
        return redirect("/overview", 303)

    @routes.post("/stop")
    @helper_sees("visit")
    @citizen
    def stop() -> ResponseReturnValue:
        looking.stop()
        return redirect("/helping", 303)

    @routes.post("/<mandate_id>/end")
    @citizen
    def end(mandate_id: str) -> ResponseReturnValue:
        if not book.end(current_person(), mandate_id, "helper", pages.clock()):
            abort(404)
        return redirect("/helping", 303)

    @routes.get("/ended")
    @citizen
    def ended() -> str:
        return render_template("pages/helping_ended.html")

    return routes
