"""The page of one debt."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, abort, render_template

from portal.domain.debt import Debt
from portal.domain.standing import standing_of
from portal.services.ports import AnswerStore
from portal.services.summary import SourceSummary
from portal.services.told_once import told_once
from portal.web.debt.page import debt_text
from portal.web.debt_pages import DebtPages
from portal.web.policy import citizen
from portal.web.sessions import answers


def blueprint(pages: DebtPages) -> Blueprint:
    """/debts/<key>. A key of another session, or of nobody, does not exist."""
    routes = Blueprint("debt", __name__)

    @routes.get("/debts/<key>")
    @citizen
    def show(key: str) -> str:
        kept = answers()
        summaries = kept.summaries()
        debt = _find(kept, summaries, key)
        if debt is None:
            abort(404)
        elsewhere = told_once(summaries).of_key(key)
        text = debt_text(standing_of(debt, pages.today()), pages.by_id, elsewhere)
        return render_template("pages/debt.html", page=text)

    return routes


def _find(kept: AnswerStore, summaries: Mapping[str, SourceSummary], key: str) -> Debt | None:
    """The debt that has this key in this session."""
    for source, summary in summaries.items():
        for line in summary.lines:
            if line.key == key:
                return _debt(kept, source, line.id)
    return None


def _debt(kept: AnswerStore, source: str, debt_id: str) -> Debt | None:
    answer = kept.answer(source)
    debts = answer.debts if answer else ()
    return next((debt for debt in debts if debt.id == debt_id), None)
