"""All debts in one list: sorted, only some of them, or with the words that are sought.

What is sought may be personal, so it is posted and kept in the sealed session; the address holds
only how the list is sorted and which part of it is shown.
"""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from portal.web.all_debts.asked import asked
from portal.web.all_debts.page import all_debts_text
from portal.web.debt_pages import DebtPages
from portal.web.entered import line
from portal.web.overview.waiting import as_they_stand
from portal.web.policy import citizen, helper_sees
from portal.web.sessions import answers

SOUGHT = "sought"
LONGEST = 100


def blueprint(pages: DebtPages) -> Blueprint:
    """/debts, in pages of fifty, and searching in it."""
    routes = Blueprint("all_debts", __name__)

    @routes.get("/debts")
    @helper_sees("debts")
    @citizen
    def show() -> str:
        summaries = as_they_stand(answers().summaries(), pages.clock())
        wish = asked(request.args, pages.by_id, session.get(SOUGHT, ""))
        number = request.args.get("page", default=1, type=int)
        page = all_debts_text(summaries, wish, number, pages.by_id)
        if page is None:
            abort(404)
        return render_template("pages/all_debts.html", page=page)

    @routes.post("/debts")
    @helper_sees("debts")
    @citizen
    def search() -> Response:
        wish = asked(request.form, pages.by_id, "")
        session[SOUGHT] = (
            "" if "clear" in request.form else line(request.form.get("text", ""))[:LONGEST]
        )
        place = url_for(
            "all_debts.show",
            order=wish.order,
            organisation=wish.organisation,
            stage=wish.stage,
        )
        return redirect(place, 303)

    return routes
