"""Not agreeing with a debt: what can be done, until when, and at which body."""

from __future__ import annotations

from flask import Blueprint, render_template

from portal.domain.standing import standing_of
from portal.web.debt.remedies import not_agreeing
from portal.web.debt_line import agency_name
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.helplines import HELPLINES
from portal.web.policy import citizen
from portal.web.words.kinds import kind_word
from portal.web.words.lengths import length_text


def blueprint(pages: DebtPages) -> Blueprint:
    """/debts/<key>/not-agree."""
    routes = Blueprint("not_agree", __name__)

    @routes.get("/debts/<key>/not-agree")
    @citizen
    def show(key: str) -> str:
        debt = debt_of_key(key)
        standing = standing_of(debt, pages.today())
        return render_template(
            "pages/not_agree.html",
            name=str(kind_word(debt.kind)),
            owner=agency_name(pages.by_id, debt.creditor),
            back=f"/debts/{key}",
            remedies=not_agreeing(standing, pages.by_id, key),
            complaint_term=length_text("ombudsman"),
            ombudsman=HELPLINES.ombudsman,
            collector=pages.by_id.get(debt.collector),
        )

    return routes
