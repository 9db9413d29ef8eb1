"""One debt on paper."""

from __future__ import annotations

from flask import render_template

from portal.domain.standing import standing_of
from portal.services.told_once import told_once
from portal.web.debt.page import debt_text
from portal.web.debt_pages import DebtPages
from portal.web.found_debt import debt_of_key
from portal.web.sessions import answers


def debt_sheet(pages: DebtPages, key: str) -> str:
    """The debt as it stands now, as HTML for the job that makes a PDF; no page for another's."""
    standing = standing_of(debt_of_key(key), pages.today())
    text = debt_text(standing, pages.by_id, told_once(answers().summaries()).of_key(key))
    return render_template("paper/debt.html", made=pages.clock(), page=text)
