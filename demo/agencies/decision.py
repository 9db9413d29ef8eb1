"""How an agency of the demo decides: by simple rules of its own, as its staff would."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from connectors.api import request
from demo.agencies.relative import months_later
from portal.domain.calendar import AMSTERDAM
from portal.law.days import add_working_days

Outcome = dict[str, Any]
"""``state`` and what goes with it, in the words of the API."""

MOST_PARTS = 24
MOST_PARTS_TO_MEASURE = 36
LEAST_CENTS = 1000
WEEKS_TO_DECIDE = {"arrangement": 8, "objection": 6, "pause": 2, "correction": 4, "debt_help": 8}


def first_word(asked: request.AnyRequest, today: date, *, at_once: bool) -> Outcome:
    """What the agency says at once: a decision, when it offers that and the rules are clear."""
    decided = decision(asked, today) if at_once else None
    return decided or {"state": "received"}


def too_long(asked: request.AnyRequest, today: date, months: int | None) -> Outcome | None:
    """No, at once, to a pause of more months than this agency ever gives."""
    if months is None or not isinstance(asked, request.PauseRequest) or not asked.wish.until:
        return None
    if asked.wish.until <= months_later(today, months):
        return None
    return {"state": "refused", "reason": "too_many_months"}


def second_word(asked: request.AnyRequest, today: date) -> Outcome | None:
    """What it says when somebody has looked: until when it considers; None for a message."""
    weeks = WEEKS_TO_DECIDE.get(asked.kind)
    if weeks is None:
        return None
    until = today + timedelta(weeks=weeks)
    told = {"state": "in_consideration", "until": until.isoformat()}
    return told | _first_talk(today) if asked.kind == "debt_help" else told


def _first_talk(today: date) -> Outcome:
    """A talk at ten, a few days from now: soon enough also when it is urgent."""
    at = datetime.combine(add_working_days(today, 2), time(10), AMSTERDAM)
    return {"first_talk": at.isoformat(), "text": "Kom naar het stadskantoor, loket 4."}


def decision(asked: request.AnyRequest, today: date) -> Outcome | None:
    """What it decides; None when a person has to look at it."""
    match asked:
        case request.ArrangementRequest():
            return _on_arrangement(asked, today)
        case request.PauseRequest():
            until = asked.wish.until or months_later(today, 3)
            return {"state": "agreed", "paused_until": until.isoformat()}
    return None


def question(asked: request.AnyRequest, today: date) -> Outcome | None:
    """What it wants to know first: why an arrangement is made to measure, when nobody said so."""
    if not isinstance(asked, request.ArrangementRequest) or asked.wish.form == "standard":
        return None
    if asked.wish.explanation:
        return None
    until = today + timedelta(weeks=2)
    text = "Waarom past onze gewone regeling niet bij u? Schrijf ook wat u per maand verdient."
    return {"state": "more_information", "until": until.isoformat(), "text": text}


def weighed(asked: request.AnyRequest, today: date) -> Outcome | None:
    """What it decides on an arrangement made to measure, once its question is answered."""
    if not isinstance(asked, request.ArrangementRequest):
        return None
    if len(asked.wish.parts) > MOST_PARTS_TO_MEASURE:
        return _refused("too_many_months", today)
    return _agreed(asked)


def _on_arrangement(asked: request.ArrangementRequest, today: date) -> Outcome | None:
    parts = asked.wish.parts
    if asked.wish.form == "custom":
        return None
    if len(parts) > MOST_PARTS:
        return _refused("too_many_months", today)
    if min(part.cents for part in parts) < LEAST_CENTS:
        return _refused("amount_too_low", today)
    return _agreed(asked)


def _agreed(asked: request.ArrangementRequest) -> Outcome:
    parts = [{"due": part.due.isoformat(), "cents": part.cents} for part in asked.wish.parts]
    return {"state": "agreed", "parts": parts}


def _refused(reason: str, today: date) -> Outcome:
    until = (today + timedelta(weeks=6)).isoformat()
    return {"state": "refused", "reason": reason, "remedy": "objection", "remedy_until": until}
