"""The amount a month for a plan, as it was typed or slid."""

from __future__ import annotations

from collections.abc import Mapping

from flask import session

from portal.web import entered
from portal.web.i18n import _

KEPT = "plan_amount"


def amount_of(form: Mapping[str, str]) -> int | None:
    """Cents; None when it is not an amount. The slider has whole euros."""
    return entered.cents(form.get("slide") or form.get("per_month", ""))


def mistakes_in(form: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is wrong, and how to mend it."""
    return [] if amount_of(form) else [("per_month", _("Schrijf het bedrag zo: 165,00."))]


def keep_amount(cents: int | None) -> None:
    """Keep it until the session ends."""
    session[KEPT] = cents


def kept_amount() -> int | None:
    """What was filled in; None when nothing was."""
    cents: int | None = session.get(KEPT)
    return cents
