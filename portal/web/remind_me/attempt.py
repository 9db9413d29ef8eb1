"""An address that is still to be confirmed: it stays in the session until the code was typed."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from flask import session

from portal.domain.reminder import DAYS_BEFORE, ReminderWish
from portal.web import entered
from portal.web.i18n import _, current_language

KEPT = "remind_me"
MOST_TRIES = 5
MOST_CODES = 5
"""In one visit: nobody's mailbox is filled from here."""
LONGEST = 254
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """The wish, the code that was mailed, and how often a wrong one was typed."""

    wish: ReminderWish
    code: str
    tries: int = 0


def filled_in(form: Mapping[str, str]) -> dict[str, str]:
    """What was sent, right or wrong."""
    return {name: entered.line(form.get(name, "")[: 2 * LONGEST]) for name in ("email", "before")}


def mistakes_in(values: Mapping[str, str]) -> list[tuple[str, str]]:
    """The name of each question with a mistake, and how to mend it."""
    found = []
    if len(values["email"]) > LONGEST or not _ADDRESS.fullmatch(values["email"]):
        found.append(("email", _("Schrijf uw e-mailadres zo: naam@voorbeeld.nl.")))
    if values["before"] not in map(str, DAYS_BEFORE):
        found.append(("before", _("Kies hoeveel dagen van tevoren.")))
    if not found and _codes() >= MOST_CODES:
        found.append(("email", _("U vroeg al vijf codes. Probeer het later nog eens.")))
    return found


def begin(values: Mapping[str, str]) -> Attempt:
    """Make a code for what was filled in; an earlier one counts no more."""
    wish = ReminderWish(
        address=values["email"],
        days_before=int(values["before"]),
        language=current_language().code,
    )
    made = Attempt(wish=wish, code=f"{secrets.randbelow(1_000_000):06}")
    _keep(made, codes=_codes() + 1)
    return made


def current() -> Attempt | None:
    """The attempt that waits for its code."""
    kept = session.get(KEPT, {})
    if "code" not in kept:
        return None
    wish = ReminderWish(
        address=kept["address"], days_before=kept["before"], language=kept["language"]
    )
    return Attempt(wish=wish, code=kept["code"], tries=kept["tries"])


def fits(attempt: Attempt, typed: str) -> bool:
    """Whether this is the code. After a few wrong ones no code fits any more."""
    digits = re.sub(r"[\s.-]", "", typed)
    if hmac.compare_digest(digits.encode(), attempt.code.encode()):
        return True
    tries = attempt.tries + 1
    if tries < MOST_TRIES:
        _keep(Attempt(wish=attempt.wish, code=attempt.code, tries=tries), codes=_codes())
    else:
        forget()
    return False


def forget() -> None:
    """The attempt is over; how many codes were mailed stays known."""
    session[KEPT] = {"codes": _codes()}


def _codes() -> int:
    return int(session.get(KEPT, {}).get("codes", 0))


def _keep(attempt: Attempt, codes: int) -> None:
    session[KEPT] = {
        "address": attempt.wish.address,
        "before": attempt.wish.days_before,
        "language": attempt.wish.language,
        "code": attempt.code,
        "tries": attempt.tries,
        "codes": codes,
    }
