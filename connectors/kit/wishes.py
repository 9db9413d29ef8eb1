"""One request of each kind, for a test person, in words that say that it is a test."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from portal.domain import request
from portal.domain.calendar import amsterdam_day
from portal.domain.person import Bsn
from portal.domain.request import RequestKind, Wish
from portal.services.written_request import WrittenRequest, write_request

TEST = "Dit is een test van de aansluiting."
ABOUT_A_DEBT: frozenset[RequestKind] = frozenset(
    {"arrangement", "objection", "pause", "correction"}
)
"""Kinds that need a debt."""
_CONTACT = request.ContactWish(channel="phone", value="06 12345678", name="A. Voorbeeld")


def written(kind: RequestKind, person: Bsn, debts: Sequence[str], now: datetime) -> WrittenRequest:
    """A request of this kind, about the first of these debts. ``now`` is an instant with a zone."""
    wish = _wish(kind, debts[0] if debts else "no-debt", now)
    return write_request(person, wish, made_at=now, language="nl", contact=_CONTACT)


def _wish(kind: RequestKind, debt: str, now: datetime) -> Wish:
    today = amsterdam_day(now)
    match kind:
        case "arrangement":
            return request.Arrangement(debts=(debt,), form="standard", parts=_parts(today))
        case "objection":
            return request.Objection(debt=debt, remedy="objection", grounds=TEST)
        case "pause":
            until = today + timedelta(days=90)
            return request.Pause(debts=(debt,), reason="request", until=until)
        case "correction":
            paid = request.Payment(cents=5000, paid_on=today - timedelta(days=7))
            return request.Correction(
                debt=debt, wrong="already_paid", explanation=TEST, payment=paid
            )
        case "message":
            return request.Message(text=TEST, call_back=False)
        case "debt_help":
            return request.DebtHelp(consent=_consent(now), urgency="other", wishes=TEST)


def _parts(today: date) -> tuple[request.Part, ...]:
    days = (today + timedelta(days=28 * part) for part in range(1, 4))
    return tuple(request.Part(due=day, cents=5000) for day in days)


def _consent(now: datetime) -> request.Consent:
    return request.Consent(
        text_version="help-1",
        language="nl",
        fields=("name", "phone"),
        given_at=now,
        ends_on=amsterdam_day(now) + timedelta(days=182),
    )
