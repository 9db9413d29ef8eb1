"""What staff fills in, read into an act or into a mistake that can be mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from desk.words import CHANNELS, CLOSINGS, OUTCOMES, REFUSALS
from portal.domain.calendar import AMSTERDAM
from portal.domain.desk_work import (
    Act,
    Attempt,
    Close,
    PlanMade,
    Refusal,
    Take,
    Talk,
)
from portal.web.i18n import LazyText, lazy

LONGEST_PLACE = 200
LONGEST_TEXT = 1500
FURTHEST = timedelta(days=366)

Form = Mapping[str, str]
Choice = TypeVar("Choice", bound=str)


class Mistake(Exception):
    """One question was not filled in well. ``field`` names it; ``text`` says how to mend it."""

    def __init__(self, field: str, text: LazyText) -> None:
        super().__init__(field)
        self.field = field
        self.text = text


def act_from(kind: str, form: Form, now: datetime) -> Act | None:
    """The act of this kind as filled in; None for a kind that there is not. Raises ``Mistake``."""
    reader = _READERS.get(kind)
    return reader(form, now) if reader else None


def seen_from(form: Form) -> int:
    """What staff saw when they filled it in; -1 when that is not a number."""
    text = form.get("seen", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else -1


def _take(form: Form, now: datetime) -> Act:
    return Take()


def _contact(form: Form, now: datetime) -> Act:
    channel, outcome = _chosen(form, "channel", CHANNELS), _chosen(form, "outcome", OUTCOMES)
    if channel is None:
        raise Mistake("channel", lazy("Kies hoe u contact zocht."))
    if outcome is None:
        raise Mistake("outcome", lazy("Kies wat eruit kwam."))
    return Attempt(channel=channel, outcome=outcome)


def _talk(form: Form, now: datetime) -> Act:
    at, place = _moment(form, now), _text(form, "place", LONGEST_PLACE)
    if not place:
        raise Mistake("place", lazy("Vul in waar het gesprek is."))
    return Talk(at=at, place=place)


def _moment(form: Form, now: datetime) -> datetime:
    """The day and the time in Amsterdam, as an instant that is still to come."""
    try:
        day = datetime.strptime(form.get("day", "").strip(), "%Y-%m-%d")  # noqa: DTZ007
    except ValueError:
        raise Mistake("day", lazy("Vul de datum van het gesprek in.")) from None
    try:
        time = datetime.strptime(form.get("time", "").strip(), "%H:%M")  # noqa: DTZ007
    except ValueError:
        raise Mistake("time", lazy("Vul de tijd in, zoals 14:30.")) from None
    local = datetime.combine(day.date(), time.time(), AMSTERDAM)
    at = local.astimezone(UTC)
    if at.astimezone(AMSTERDAM).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Mistake("time", lazy("Deze tijd bestaat niet: de klok gaat dan vooruit."))
    if not now < at <= now + FURTHEST:
        raise Mistake("day", lazy("Kies een moment dat nog komt, binnen een jaar."))
    return at


def _plan(form: Form, now: datetime) -> Act:
    return PlanMade(text=_text(form, "plan_text", LONGEST_TEXT) or None)


def _refuse(form: Form, now: datetime) -> Act:
    reason = _chosen(form, "reason", REFUSALS)
    if reason is None:
        raise Mistake("reason", lazy("Kies een reden."))
    words = _text(form, "refusal_text", LONGEST_TEXT)
    if not words:
        raise Mistake("refusal_text", lazy("Leg in gewone woorden uit waarom."))
    return Refusal(reason=reason, text=words)


def _close(form: Form, now: datetime) -> Act:
    reason = _chosen(form, "closing", CLOSINGS)
    if reason is None:
        raise Mistake("closing", lazy("Kies een reden."))
    return Close(reason=reason)


def _chosen(form: Form, name: str, choices: Mapping[Choice, object]) -> Choice | None:
    return next((choice for choice in choices if choice == form.get(name)), None)


def _text(form: Form, name: str, longest: int) -> str:
    text = form.get(name, "").strip()
    if len(text) > longest:
        raise Mistake(name, lazy("Maak dit korter."))
    return text


_READERS: Mapping[str, Callable[[Form, datetime], Act]] = {
    "take": _take,
    "contact": _contact,
    "talk": _talk,
    "plan": _plan,
    "refuse": _refuse,
    "close": _close,
}
