"""What a citizen filled in for one arrangement: kept in the session, read with care."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flask import session

from portal.domain.standing import Standing
from portal.services.arranging import (
    MOST_PARTS,
    Proposed,
    first_day,
    months_by_amount,
    months_by_end,
    proposed,
)
from portal.web import entered
from portal.web.i18n import _

KEPT = "arrangement"
NAMES = ("per_month", "until", "first", "explanation", "pause_until")
LONGEST = 1500
"""Characters of the explanation; an agency takes no more."""
Values = Mapping[str, str]


def kept(key: str) -> dict[str, str]:
    """What was filled in for this debt."""
    return dict(session.get(KEPT, {}).get(key, {}))


def keep(key: str, form: Mapping[str, str]) -> None:
    """Keep what was sent, right or wrong; one debt at a time."""
    sent = {name: entered.lines(form[name][: 4 * LONGEST]) for name in NAMES if name in form}
    session[KEPT] = {key: {**kept(key), **sent}}


def forget(key: str) -> None:
    """Nothing was filled in."""
    session[KEPT] = {key: {}}


def told(values: Values) -> str:
    """The explanation."""
    return values.get("explanation", "")


def mistakes_in(standing: Standing, values: Values) -> list[tuple[str, str]]:
    """The name of each question with a mistake, and how to mend it."""
    found = _too_long(values)
    amount, until, first = (values.get(name, "") for name in ("per_month", "until", "first"))
    if first and ((day := entered.day(first)) is None or day < standing.on):
        found.append(("first", _("Kies een dag vanaf vandaag.")))
    if not amount and not until:
        found.append(("per_month", _("Vul een bedrag per maand in, of een dag.")))
    elif amount and not entered.cents(amount):
        found.append(("per_month", _("Schrijf het bedrag zo: 165,00.")))
    elif not amount and entered.day(until) is None:
        found.append(("until", _("Schrijf de datum zo: 13-11-2026.")))
    if found:
        return found
    months = _months(standing, values)
    if months > MOST_PARTS:
        far = _("Dan duurt het langer dan tien jaar. Kunt u niet meer betalen? Vraag om hulp.")
        return [("per_month" if amount else "until", far)]
    return [] if months else [("until", _("Deze dag is te vroeg. Kies een latere dag."))]


def proposed_by(standing: Standing, values: Values) -> Proposed | None:
    """The arrangement; None when nothing was filled in, or something is wrong."""
    if mistakes_in(standing, values):
        return None
    return proposed(standing, _months(standing, values), _first(standing, values))


def pause_mistakes(standing: Standing, values: Values) -> list[tuple[str, str]]:
    """What is wrong with the wish for a pause."""
    day = entered.day(values.get("pause_until", ""))
    if day is None or day <= standing.on:
        return [("pause_until", _("Kies een dag na vandaag.")), *_too_long(values)]
    return _too_long(values)


def pause_until(values: Values) -> date | None:
    """Until when collection is to wait."""
    return entered.day(values.get("pause_until", ""))


def _too_long(values: Values) -> list[tuple[str, str]]:
    if len(told(values)) <= LONGEST:
        return []
    text = _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST)
    return [("explanation", text)]


def _first(standing: Standing, values: Values) -> date:
    return entered.day(values.get("first", "")) or first_day(standing)


def _months(standing: Standing, values: Values) -> int:
    per_month = entered.cents(values.get("per_month", ""))
    if per_month:
        return months_by_amount(standing.outstanding_cents, per_month)
    end = entered.day(values.get("until", ""))
    months = months_by_end(_first(standing, values), end) if end else 0
    return min(months, standing.outstanding_cents)
