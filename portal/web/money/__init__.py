"""What can I pay: income, what a citizen may always keep, and what is left a month."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.web.debt_help.offering import offered
from portal.web.debt_pages import DebtPages
from portal.web.money.kept import forget, keep, kept
from portal.web.money.outcome import outcome_of
from portal.web.money.questions import HOUSEHOLDS, INCOME, LIVING, mistakes_in
from portal.web.money.too_much import letters_about_too_much
from portal.web.policy import citizen
from portal.web.words.lengths import length_text

CALCULATOR = "https://www.uwbeslagvrijevoet.nl"


def blueprint(pages: DebtPages) -> Blueprint:
    """/money. What is filled in stays in the session and goes with it."""
    routes = Blueprint("money", __name__)

    def page(mistakes: list[tuple[str, str]], values: dict[str, str]) -> str:
        found = None if mistakes or not values else outcome_of(values, pages.today())
        below = found is not None and found.capacity.below > 0
        return render_template(
            "pages/money.html",
            households=HOUSEHOLDS,
            income=INCOME,
            living=LIVING,
            values=values,
            mistakes=mistakes,
            outcome=found,
            letters=letters_about_too_much(pages) if found and found.capacity.below else (),
            offer=offered((), pages.today(), below_protected=below),
            back="/money",
            calculator=CALCULATOR,
            term=length_text("bvv_report_changes"),
        )

    @routes.get("/money")
    @citizen
    def show() -> str:
        values = kept()
        return page(mistakes_in(values) if values else [], values)

    @routes.post("/money")
    @citizen
    def fill_in() -> ResponseReturnValue:
        if "forget" in request.form:
            forget()
            return redirect("/money", 303)
        values = keep(request.form)
        mistakes = mistakes_in(values)
        return (page(mistakes, values), 422) if mistakes else redirect("/money#outcome", 303)

    return routes
