"""Asking the organisation of a debt to phone."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.domain.debt import Debt
from portal.web.asking import propose
from portal.web.call_back.wanted import PARTS_OF_THE_DAY, keep, kept, mistakes_in, wanted
from portal.web.debt_line import agency_name
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.policy import citizen
from portal.web.words.kinds import kind_word

CallsBack = Callable[[str], bool]
"""Whether an agency phones a citizen who asks for that here."""


def blueprint(pages: DebtPages, calls_back: CallsBack) -> Blueprint:
    """/debts/<key>/call-back; it is not there for an agency that does not offer it."""
    routes = Blueprint("call_back", __name__)

    def debt_at(key: str) -> Debt:
        debt = debt_of_key(key)
        return debt if calls_back(debt.source) else abort(404)

    def page(key: str, debt: Debt, mistakes: list[tuple[str, str]]) -> str:
        return render_template(
            "pages/call_back.html",
            key=key,
            name=str(kind_word(debt.kind)),
            agency=agency_name(pages.by_id, debt.source),
            times=PARTS_OF_THE_DAY.items(),
            values=kept(key),
            mistakes=mistakes,
        )

    @routes.get("/debts/<key>/call-back")
    @citizen
    def show(key: str) -> str:
        return page(key, debt_at(key), [])

    @routes.post("/debts/<key>/call-back")
    @citizen
    def ask(key: str) -> ResponseReturnValue:
        debt = debt_at(key)
        keep(key, request.form)
        if mistakes := mistakes_in(kept(key)):
            return page(key, debt, mistakes), 422
        back = f"/debts/{key}/call-back"
        return redirect(propose(pages, [wanted(debt, kept(key))], back=back), 303)

    return routes
