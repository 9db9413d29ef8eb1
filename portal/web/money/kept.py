"""What a citizen told about their money: sealed in the session, and gone with it."""

from __future__ import annotations

from collections.abc import Mapping

from flask import session

from portal.web import entered
from portal.web.money.questions import INCOME, LIVING, NO_ADDRESS

KEPT = "money"
LONGEST = 40


def kept() -> dict[str, str]:
    """What was filled in, right or wrong."""
    return dict(session.get(KEPT, {}))


def keep(form: Mapping[str, str]) -> dict[str, str]:
    """Keep what was sent; nothing that was left empty."""
    names = ("household", NO_ADDRESS, *(question.name for question in (*INCOME, *LIVING)))
    told = {name: entered.line(form.get(name, "")[:LONGEST]) for name in names}
    session[KEPT] = {name: value for name, value in told.items() if value}
    return kept()


def forget() -> None:
    """Nothing was filled in."""
    session.pop(KEPT, None)
