"""Debt help of the municipality: found without a login, with the days by which it must come."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.domain.municipality import Municipality, MunicipalityList
from portal.law.debt_help import help_dates, threats, urgency_of
from portal.services.address_service import AddressService
from portal.services.help_receivers import HelpReceivers
from portal.services.municipalities import Municipalities, slug_of
from portal.web.debt_help.finding import LONGEST, Looked, look
from portal.web.debt_help.offering import put_off
from portal.web.debt_help.words import THREATS
from portal.web.debt_pages import DebtPages
from portal.web.helplines import HELPLINES
from portal.web.local_path import local_path
from portal.web.policy import citizen, public
from portal.web.sessions import signed_in
from portal.web.words.lengths import length_text


def blueprint(
    pages: DebtPages,
    known: Municipalities,
    receivers: HelpReceivers,
    listed: MunicipalityList,
    addresses: AddressService | None,
) -> Blueprint:
    """/debt-help, a municipality under it, and whether it is urgent.

    What is typed is in the body of a form only: a postcode is personal, and stands in no address
    or log. ``addresses`` looks postcodes up; without it a place is asked for. ``receivers`` know
    which municipalities can be asked for help from here.
    """
    routes = Blueprint("debt_help", __name__)

    def page(looked: Looked) -> str:
        return render_template(
            "pages/debt_help.html",
            looked=looked,
            listed=listed,
            postcodes=addresses is not None,
            helplines=HELPLINES,
            urgent_talk=length_text("wgs_first_talk_urgent"),
        )

    @routes.get("/debt-help")
    @public
    def find() -> str:
        return page(Looked())

    @routes.post("/debt-help")
    @public
    def found() -> ResponseReturnValue:
        looked = look(request.form.get("place", "")[: 4 * LONGEST], known, addresses)
        if looked.only is not None:
            return redirect(f"/debt-help/{slug_of(looked.only)}", 303)
        return page(looked), 422 if looked.mistake else 200

    @routes.get("/debt-help/<place>")
    @public
    def municipality(place: str) -> str:
        one = known.named(place) or abort(404)
        can_be_asked = receivers.source_of(one.code) is not None
        return _municipality_page(pages, one, ask=_ask_at(one) if can_be_asked else None)

    @routes.get("/debt-help/urgent")
    @public
    def urgent() -> str:
        return _urgent_page(pages, ())

    @routes.post("/debt-help/urgent")
    @public
    def is_urgent() -> str:
        return _urgent_page(pages, [one.id for one in threats() if one.id in request.form])

    @routes.post("/debt-help/not-now")
    @citizen
    def not_now() -> ResponseReturnValue:
        put_off()
        return redirect(local_path(request.form.get("back")), 303)

    return routes


def _municipality_page(pages: DebtPages, one: Municipality, *, ask: str | None) -> str:
    return render_template(
        "pages/debt_help_municipality.html",
        one=one,
        dates=help_dates(pages.today(), urgent=False),
        length=length_text,
        urgent_talk=length_text("wgs_first_talk_urgent"),
        helplines=HELPLINES,
        ask=ask,
    )


def _urgent_page(pages: DebtPages, chosen: Sequence[str]) -> str:
    urgency = urgency_of(chosen)
    asked = request.method == "POST"
    return render_template(
        "pages/debt_help_urgent.html",
        threats=[(one.id, THREATS[one.id], one.id in chosen) for one in threats()],
        asked=asked,
        urgency=urgency,
        dates=help_dates(pages.today(), urgency.urgent) if asked else None,
        length=length_text,
        helplines=HELPLINES,
    )


def _ask_at(one: Municipality) -> str:
    """Where help is asked of this municipality; by the login for who is not logged in."""
    if signed_in():
        return f"/debt-help/ask?municipality={one.code}"
    return f"/login?next=/debt-help/ask/in/{one.code}"
