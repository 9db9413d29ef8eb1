"""What a citizen filled in to be phoned: kept in the session, read with care."""

from __future__ import annotations

from collections.abc import Mapping

from flask import session

from portal.domain.debt import Debt
from portal.domain.request import ContactWish, Message
from portal.web import entered
from portal.web.asking import Wanted
from portal.web.i18n import LazyText, _, lazy

KEPT = "call_back"
LONGEST = 1500
"""Characters of the question; an agency takes no more."""
PARTS_OF_THE_DAY: dict[str, LazyText] = {
    "morning": lazy("In de ochtend"),
    "afternoon": lazy("In de middag"),
    "evening": lazy("In de avond"),
}
NO_QUESTION = lazy("Wilt u mij bellen over deze schuld?")
Values = Mapping[str, str]


def kept(key: str) -> dict[str, str]:
    """What was filled in for this debt."""
    return dict(session.get(KEPT, {}).get(key, {}))


def keep(key: str, form: Mapping[str, str]) -> None:
    """Keep what was sent, right or wrong; one debt at a time."""
    sent = {name: form.get(name, "")[: 4 * LONGEST] for name in ("phone", "times", "question")}
    session[KEPT] = {
        key: {
            "phone": entered.line(sent["phone"]),
            "times": sent["times"] if sent["times"] in PARTS_OF_THE_DAY else "",
            "question": entered.lines(sent["question"]),
        }
    }


def mistakes_in(values: Values) -> list[tuple[str, str]]:
    """The name of each question with a mistake, and how to mend it."""
    found = []
    if not values["phone"]:
        found.append(("phone", _("Vul uw telefoonnummer in.")))
    elif not entered.is_phone(values["phone"]):
        found.append(("phone", _("Schrijf het nummer zo: 06 12345678. Of begin met +.")))
    if len(values["question"]) > LONGEST:
        text = _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST)
        found.append(("question", text))
    return found


def wanted(debt: Debt, values: Values) -> Wanted:
    """The request; what we add ourselves is in Dutch, as the agency reads it."""
    times = PARTS_OF_THE_DAY.get(values["times"])
    return Wanted(
        source=debt.source,
        wish=Message(text=values["question"] or NO_QUESTION.message, debt=debt.id, call_back=True),
        contact=ContactWish(
            channel="phone", value=values["phone"], times=times.message if times else None
        ),
    )
