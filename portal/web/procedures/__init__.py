"""How collecting goes, step by step: a page for each regime, for everyone."""

from __future__ import annotations

from typing import get_args

from flask import Blueprint, abort, render_template

from portal.domain.debt import Regime
from portal.web.debt_pages import DebtPages
from portal.web.policy import public
from portal.web.procedures.page import procedure_text
from portal.web.words.regimes import REGIMES

KNOWN: tuple[Regime, ...] = get_args(Regime)


def blueprint(pages: DebtPages) -> Blueprint:
    """/procedures, and /procedures/<regime>: no login, the law as it is today."""
    routes = Blueprint("procedures", __name__)

    @routes.get("/procedures")
    @public
    def index() -> str:
        return render_template("pages/procedures.html", regimes=REGIMES)

    @routes.get("/procedures/<regime>")
    @public
    def show(regime: str) -> str:
        if regime not in KNOWN:
            abort(404)
        text = procedure_text(regime, pages.today())
        return render_template("pages/procedure.html", page=text)

    return routes
