"""What a citizen filled in for a pause: kept in the session, read with care."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from flask import session
from werkzeug.datastructures import MultiDict

from portal.domain.calendar import AMSTERDAM, amsterdam_day
from portal.domain.consent import ConsentTerms
from portal.domain.counsel import HelpedBy
from portal.domain.request import Consent
from portal.domain.vocabulary import PauseReason
from portal.law.deadlines import add_months
from portal.services.pausing import PauseDebt, PauseWish
from portal.web import entered
from portal.web.i18n import _, current_language
from portal.web.words.pauses import CHOICES, CONSENT_VERSION

KEPT = "pause"
LONGEST = 1500
LONGEST_LINE = 100
LONGEST_MONTHS = 12
"""Our own limit: longer is no pause any more."""
CONSENT_MONTHS = 6
"""How long a consent holds when no last day was chosen: our own choice."""
FIELDS = ("debts", "reason", "until", "explanation")
HELP_FIELDS = ("municipality", "reference")
LINES = ("until", "municipality", "reference")
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in: ``values`` by name, and the keys of the ``chosen`` debts; None when
    nothing was sent yet."""

    values: Values
    chosen: frozenset[str] | None


def kept() -> Filled:
    """What was filled in before."""
    held = session.get(KEPT)
    if held is None:
        return Filled({}, None)
    return Filled(dict(held["values"]), frozenset(held["chosen"]))


def keep(form: MultiDict[str, str]) -> Filled:
    """Keep what was sent, right or wrong."""
    values = {name: entered.line(form.get(name, "")[: 4 * LONGEST_LINE]) for name in LINES}
    values["explanation"] = entered.lines(form.get("explanation", "")[: 4 * LONGEST])
    values["reason"] = form.get("reason", "") if form.get("reason") in CHOICES else ""
    values |= {name: "1" if form.get(name) else "" for name in ("agree", "share")}
    chosen = [name.removeprefix("debt-") for name in form if name.startswith("debt-")]
    session[KEPT] = {"values": values, "chosen": chosen}
    return Filled(values, frozenset(chosen))


def picked(debts: Sequence[PauseDebt], filled: Filled) -> tuple[PauseDebt, ...]:
    """The debts that were chosen: all that can be asked for, until the citizen chose."""
    if filled.chosen is None:
        return tuple(one for one in debts if one.can_ask)
    return tuple(one for one in debts if one.can_ask and one.line.key in filled.chosen)


def mistakes_in(filled: Filled, chosen: Sequence[PauseDebt], today: date) -> list[tuple[str, str]]:
    """The name of each question with a mistake, and how to mend it."""
    values, found = filled.values, []
    if not chosen:
        found.append(("debts", _("Kies minstens één schuld.")))
    if not values["reason"]:
        found.append(("reason", _("Kies waarom u een pauze vraagt.")))
    if problem := _until_problem(values["until"], today):
        found.append(("until", problem))
    if len(values["explanation"]) > LONGEST:
        text = _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST)
        found.append(("explanation", text))
    found += _help_mistakes(values)
    if not values["agree"]:
        found.append(("agree", _("Geef toestemming. Zonder uw toestemming sturen wij niets.")))
    return found


def wish_of(values: Values, now: datetime) -> PauseWish:
    """The wish; only for what has no mistakes."""
    helped = None
    if _tells_help(values):
        helped = HelpedBy(
            municipality=values["municipality"], reference=values["reference"] or None
        )
    terms = terms_of(values, "", now)
    consent = Consent(
        text_version=terms.text_version,
        language=terms.language,
        fields=terms.fields,
        given_at=now.astimezone(AMSTERDAM).replace(microsecond=0),
        ends_on=terms.ends_on,
    )
    return PauseWish(
        reason=cast(PauseReason, values["reason"]),
        until=entered.day(values["until"]),
        explanation=values["explanation"] or None,
        helped_by=helped,
        consent=consent if helped else None,
    )


def terms_of(values: Values, receiver: str, now: datetime) -> ConsentTerms:
    """What the citizen agrees to, for one organisation."""
    today = amsterdam_day(now)
    told = [name for name in FIELDS if name not in ("until", "explanation") or values[name]]
    if _tells_help(values):
        told += [name for name in HELP_FIELDS if values[name]]
    return ConsentTerms(
        purpose="pause",
        receiver=receiver,
        text_version=CONSENT_VERSION,
        language=current_language().code,
        fields=tuple(told),
        ends_on=entered.day(values["until"]) or add_months(today, CONSENT_MONTHS),
    )


def _tells_help(values: Values) -> bool:
    return values["reason"] == "debt_help" and bool(values["municipality"] and values["share"])


def _until_problem(text: str, today: date) -> str | None:
    if not text:
        return None
    day = entered.day(text)
    if day is None or day <= today:
        return _("Kies een dag na vandaag.")
    if day > add_months(today, LONGEST_MONTHS):
        last = add_months(today, LONGEST_MONTHS)
        return _("Kies een dag tot en met %(dag)s.", dag=last.strftime("%d-%m-%Y"))
    return None


def _help_mistakes(values: Values) -> list[tuple[str, str]]:
    if values["reason"] != "debt_help":
        return []
    long = [name for name in HELP_FIELDS if len(values[name]) > LONGEST_LINE]
    text = _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST_LINE)
    found = [(name, text) for name in long]
    if values["reference"] and not values["municipality"]:
        found.append(("municipality", _("Vul de naam van uw gemeente in.")))
    if values["municipality"] and not values["share"]:
        found.append(("share", _("Zet hier een vinkje, of maak de naam van uw gemeente leeg.")))
    return found
