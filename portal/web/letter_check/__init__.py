"""A letter in the hand: does it belong to a debt of this citizen?

What is filled in is posted, answered at once and kept nowhere: not in the address, not in the
session, not in a log. Only the citizen's own answers are searched.
"""

from __future__ import annotations

from flask import Blueprint, render_template, request

from portal.domain.debt import Debt
from portal.services.letter_check import check_letter
from portal.web.debt_pages import DebtPages
from portal.web.helplines import HELPLINES
from portal.web.letter_check.entered import entered_letter
from portal.web.letter_check.result import SIGNS, result_text
from portal.web.overview.waiting import as_they_stand
from portal.web.policy import citizen
from portal.web.sessions import answers


def blueprint(pages: DebtPages) -> Blueprint:
    """/letter-check: the questions, and the answer on the same page."""
    routes = Blueprint("letter_check", __name__)

    @routes.get("/letter-check")
    @citizen
    def show() -> str:
        return _page()

    @routes.post("/letter-check")
    @citizen
    def check() -> str:
        letter, mistakes = entered_letter(request.form)
        if mistakes:
            return _page(values=request.form, mistakes=mistakes)
        kept = answers()

        def debts_of(source: str) -> tuple[Debt, ...]:
            answer = kept.answer(source)
            return tuple(answer.debts) if answer else ()

        summaries = as_they_stand(kept.summaries(), pages.clock())
        checked = check_letter(letter, summaries, debts_of, pages.by_id)
        return _page(result=result_text(checked, pages.by_id))

    return routes


def _page(**shown: object) -> str:
    names = {"values": {}, "mistakes": [], "result": None, **shown}
    return render_template("pages/letter_check.html", signs=SIGNS, fraud=HELPLINES.fraud, **names)
