"""Who may look along: inviting with a code, seeing what they did, and stopping."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import Blueprint, abort, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from portal.domain.agency import Agency
from portal.domain.mandate import BY_COURT, MOST_AT_ONCE, last_day_from
from portal.domain.person import Bsn
from portal.services.helping import MandateBook, TooManyHelpers, new_code, plain_code
from portal.services.ports import AccessLog, LogEntry
from portal.web.debt_pages import DebtPages
from portal.web.helping.shown import deed_lines, shown
from portal.web.helping.wanted import Fields, Mistakes, Wanted
from portal.web.i18n import _
from portal.web.policy import citizen, recent_login
from portal.web.recent_login import kept_form
from portal.web.sessions import current_person
from portal.web.words.helping import ROLES

CODE = "helper_code"


def granting(pages: DebtPages, book: MandateBook, log: AccessLog) -> Blueprint:
    """/helpers, and inviting one."""
    routes = Blueprint("granting", __name__, url_prefix="/helpers")
    connected = [agency for agency in pages.agencies if agency.connected]

    @routes.get("")
    @citizen
    def index() -> str:
        mine, now = book.of(current_person()), pages.clock()
        known = [shown(one, one.granted.helper_name, pages.by_id, now) for one in mine]
        return render_template("pages/helpers.html", helpers=known)

    @routes.get("/<mandate_id>")
    @citizen
    def deeds(mandate_id: str) -> str:
        person, now = current_person(), pages.clock()
        mine = next((one for one in book.of(person) if one.id == mandate_id), None) or abort(404)
        log.record([_read_back(person, now)])
        return render_template(
            "pages/helper_deeds.html",
            one=shown(mine, mine.granted.helper_name, pages.by_id, now),
            deeds=deed_lines(book.deeds(person, mandate_id), pages.by_id),
            back="/helpers",
        )

    @routes.get("/invite")
    @recent_login
    @citizen
    def form() -> str:
        sent, today = kept_form(), pages.today()
        return _form(_read(sent, connected, pages) if sent else Wanted.empty(today), connected, [])

    @routes.post("/invite")
    @recent_login
    @citizen
    def invite() -> ResponseReturnValue:
        wanted = _read(request.form.to_dict(flat=False), connected, pages)
        if mistakes := wanted.mistakes():
            return _form(wanted, connected, mistakes), 422
        code = new_code()
        try:
            book.invite(current_person(), wanted.invitation(), plain_code(code), pages.clock())
        except TooManyHelpers:
            full = _("Hoogstens %(aantal)s mensen kunnen meekijken.", aantal=MOST_AT_ONCE)
            return _form(wanted, connected, [("helper_name", full)]), 422
        session[CODE] = code
        return redirect("/helpers/code", 303)

    @routes.get("/code")
    @citizen
    def code() -> ResponseReturnValue:
        made = session.pop(CODE, None)
        if made is None:
            return redirect("/helpers", 303)
        return render_template("pages/helper_code.html", code=made)

    @routes.post("/<mandate_id>/end")
    @citizen
    def end(mandate_id: str) -> ResponseReturnValue:
        if not book.end(current_person(), mandate_id, "citizen", pages.clock()):
            abort(404)
        return redirect("/helpers", 303)

    return routes


def _read(fields: Fields, connected: list[Agency], pages: DebtPages) -> Wanted:
    return Wanted(fields, [agency.id for agency in connected], pages.today())


def _read_back(person: Bsn, now: datetime) -> LogEntry:
    return LogEntry(
        at=now,
        person=person,
        actor="citizen",
        action="read_log",
        subject="portal",
        reason="own_request",
        result="ok",
    )


def _form(wanted: Wanted, connected: list[Agency], mistakes: Mistakes) -> str:
    return render_template(
        "pages/helper_invite.html",
        values=wanted.values,
        chosen=wanted.sources,
        sources=connected,
        roles=ROLES.items(),
        by_court=wanted.role in BY_COURT,
        last=last_day_from(wanted.today),
        first=wanted.today + timedelta(days=1),
        mistakes=mistakes,
    )
