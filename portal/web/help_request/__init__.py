"""Asking the municipality for help with debts: a few steps, all of it shown, then sent once."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.services.asking import AskedOtherwise, RequestBook
from portal.services.help_receivers import HelpReceivers, desk_of
from portal.services.municipalities import Municipalities
from portal.web.asking.proposal import confirmed, proposal_of, propose
from portal.web.debt_pages import DebtPages
from portal.web.help_request.checking import PLACE, check_page
from portal.web.help_request.kept import Answers, finished, forget, keep, kept
from portal.web.help_request.pages import HelpPages
from portal.web.help_request.steps import (
    STEPS,
    Step,
    after,
    filled_in,
    first_open,
    mistakes_in,
    place_of,
)
from portal.web.help_request.wish import wanted
from portal.web.helplines import HELPLINES
from portal.web.policy import citizen
from portal.web.sessions import current_person

CODE = "municipality"
LATER = STEPS[1:]


class Desks(Protocol):
    """All municipalities, and where a request to one of them goes."""

    @property
    def known(self) -> Municipalities:
        """All municipalities."""
        ...

    @property
    def receivers(self) -> HelpReceivers:
        """Where a request goes."""
        ...


def blueprint(pages: DebtPages, book: RequestBook, desks: Desks) -> Blueprint:
    """/debt-help/ask, its steps, and the page on which it is sent."""
    routes = Blueprint("help_request", __name__, url_prefix="/debt-help/ask")
    known, receivers = desks.known, desks.receivers
    desk = HelpPages(pages, book, known, receivers)

    @routes.get("")
    @citizen
    def begin() -> ResponseReturnValue:
        chosen = known.get(request.args.get(CODE, ""))
        if chosen:
            keep(replace(kept(), municipality=chosen.code, place=chosen.name))
        return desk.municipality(kept())

    @routes.get("/in/<code>")
    @citizen
    def begin_in(code: str) -> ResponseReturnValue:
        """The same, at an address that a login can lead to."""
        return redirect(f"/debt-help/ask?{CODE}={(known.get(code) or abort(404)).code}", 303)

    @routes.post("")
    @citizen
    def choose() -> ResponseReturnValue:
        return desk.chosen(kept(), request.form)

    @routes.get("/<any(urgent, share, contact, details):step>")
    @citizen
    def show(step: Step) -> ResponseReturnValue:
        earlier = first_open(kept(), step)
        return redirect(place_of(earlier), 303) if earlier else desk.step(kept(), step)

    @routes.post("/<any(urgent, share, contact, details):step>")
    @citizen
    def fill_in(step: Step) -> ResponseReturnValue:
        if earlier := first_open(kept(), step):
            return redirect(place_of(earlier), 303)
        answers = filled_in(kept(), step, request.form)
        keep(answers)
        if mistakes := mistakes_in(answers, step):
            return desk.step(answers, step, mistakes), 422
        keep(finished(answers, step))
        following = after(step)
        return redirect(place_of(following) if following else to_check(answers), 303)

    def to_check(answers: Answers) -> str:
        wrong = next((one for one in LATER if mistakes_in(answers, one)), None)
        if wrong:
            return place_of(wrong)
        source = receivers.source_of(answers.municipality)
        if source is None:
            return place_of("municipality")
        one = wanted(answers, source, pages)
        return propose(pages, [one], back=place_of("details"), place=PLACE)

    @routes.get("/check/<token>")
    @citizen
    def check(token: str) -> ResponseReturnValue:
        proposal = proposal_of(token, PLACE) or abort(404)
        if proposal.sent:
            return redirect(proposal.after, 303)
        return check_page(pages, token, proposal)

    @routes.post("/check/<token>")
    @citizen
    def send(token: str) -> ResponseReturnValue:
        proposal = proposal_of(token, PLACE) or abort(404)
        if proposal.sent:
            return redirect(proposal.after, 303)
        if request.form.get("shown") != proposal.mark:
            abort(409)
        if request.form.get("consent") != "1":
            return check_page(pages, token, proposal, unticked=True), 422
        try:
            ids = book.confirm(current_person(), token, proposal.asks, pages.clock())
        except AskedOtherwise:
            abort(409)
        forget()
        return redirect(confirmed(token, ids).after, 303)

    @routes.get("/not-here")
    @citizen
    def not_here() -> str:
        one = desk.not_here(request.args)
        return render_template(
            "pages/help_request_not_here.html",
            one=one,
            phone=desk_of(one).contact.phone,
            helplines=HELPLINES,
        )

    return routes
