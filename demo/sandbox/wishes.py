"""One request of each kind, to try."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from demo.agencies.relative import months_later
from portal.domain import request
from portal.domain.calendar import amsterdam_day
from portal.domain.person import Bsn
from portal.domain.request import RequestKind, Wish
from portal.services.written_request import WrittenRequest, write_request


def written(
    kind: RequestKind, person: Bsn, debts: tuple[str, ...], now: datetime
) -> WrittenRequest:
    """A request of this kind about the first of these debts."""
    contact = request.ContactWish(channel="phone", value="06 12345678", name="A. Voorbeeld")
    wish = _wish(kind, debts[0] if debts else "no-debt", now)
    return write_request(person, wish, made_at=now, language="nl", contact=contact)


def _wish(kind: RequestKind, debt: str, now: datetime) -> Wish:
    today = amsterdam_day(now)
    match kind:
        case "arrangement":
            return request.Arrangement(debts=(debt,), form="standard", parts=_parts(today))
        case "objection":
            return request.Objection(debt=debt, remedy="objection", grounds="Ik was het niet.")
        case "pause":
            until = today + timedelta(days=90)
            return request.Pause(debts=(debt,), reason="request", until=until)
        case "correction":
            paid = request.Payment(cents=5000, paid_on=today - timedelta(days=7))
            return request.Correction(
                debt=debt, wrong="already_paid", explanation="Ik heb al betaald.", payment=paid
            )
        case "message":
            return request.Message(text="Wilt u mij bellen?", debt=debt, call_back=True)
        case "debt_help":
            return request.DebtHelp(consent=_consent(now), urgency="energy_or_water")


def _parts(today: date) -> tuple[request.Part, ...]:
    return tuple(request.Part(due=months_later(today, month), cents=5000) for month in range(1, 4))


def _consent(now: datetime) -> request.Consent:
    return request.Consent(
        text_version="help-1",
        language="nl",
        fields=("name", "phone"),
        given_at=now,
        ends_on=months_later(amsterdam_day(now), 6),
    )
