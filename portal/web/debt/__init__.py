"""The page of one debt."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, render_template

from portal.domain.standing import standing_of
from portal.services.told_once import told_once
from portal.web.debt.page import debt_text
from portal.web.debt.remedies import not_agreeing
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.pause.answers import PauseAnswer
from portal.web.policy import citizen, helper_sees
from portal.web.sessions import answers
from portal.web.why import why_text


def blueprint(
    pages: DebtPages,
    calls_back: Callable[[str], bool],
    pause_of: Callable[[str, str], PauseAnswer | None],
) -> Blueprint:
    """/debts/<key>. A key of another session, or of nobody, does not exist.

    ``calls_back``: whether an agency phones a citizen who asks for that here. ``pause_of``: the
    pause that was asked for a debt of a source.
    """
    routes = Blueprint("debt", __name__)

    @routes.get("/debts/<key>")
    @helper_sees("debt")
    @citizen
    def show(key: str) -> str:
        standing = standing_of(debt_of_key(key), pages.today())
        elsewhere = told_once(answers().summaries()).of_key(key)
        text = debt_text(standing, pages.by_id, elsewhere, f"/debts/{key}")
        remedies = not_agreeing(standing, pages.by_id, key)
        about = why_text(standing.debt.kind, pages.today())
        return render_template(
            "pages/debt.html",
            page=text,
            key=key,
            remedies=remedies,
            about=about,
            paper=f"/paper/{key}",
            calendar=f"/debts/{key}/reminders.ics",
            pause=pause_of(standing.debt.source, standing.debt.id),
            call_back=f"/debts/{key}/call-back" if calls_back(standing.debt.source) else None,
        )

    return routes
