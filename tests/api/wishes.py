"""One request of each kind, with everything in it that it can hold."""

from __future__ import annotations

from datetime import date, datetime

from portal.domain import request
from portal.domain.calendar import AMSTERDAM
from portal.domain.person import Bsn
from portal.domain.request import Wish
from portal.services.written_request import WrittenRequest, write_request

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=AMSTERDAM)
PERSON = Bsn("999990019")
LATER = date(2027, 2, 1)

WISHES: tuple[Wish, ...] = (
    request.Arrangement(
        debts=("d1", "d2"),
        form="custom",
        parts=(request.Part(due=LATER, cents=5000),),
        explanation="Ik kan 50 euro per maand betalen.",
    ),
    request.Objection(debt="d1", remedy="appeal", grounds="Het klopt niet.", asks_suspension=True),
    request.Pause(debts=("d1",), reason="debt_help", until=LATER, explanation="Ik krijg hulp."),
    request.Correction(
        debt="d1",
        wrong="already_paid",
        explanation="Ik heb betaald.",
        payment=request.Payment(cents=5000, paid_on=date(2026, 11, 1), reference="123"),
    ),
    request.Message(text="Wilt u bellen? Graag € 50.", debt="d1", about="v-1", call_back=True),
    request.DebtHelp(
        consent=request.Consent(
            text_version="help-1",
            language="nl",
            fields=("name", "phone"),
            given_at=NOW,
            ends_on=LATER,
        ),
        urgency="eviction",
        also_urgent=("energy_or_water",),
        wishes="Liefst na vijf uur.",
        overview=(request.SharedDebt(agency="cjib", outstanding_cents=100, stage="writ"),),
        overview_lacks=("duo",),
        letters=(request.SharedLetter(to="CJIB", subject="Bezwaar", paragraphs=("Dag.",)),),
    ),
)
CONTACT = request.ContactWish(
    channel="phone",
    value="06 12345678",
    name="A.",
    times="na vijf",
    language="ar",
    by="woman",
    helper_present=True,
)


def written(wish: Wish, person: Bsn = PERSON) -> WrittenRequest:
    """This wish, as it is sent."""
    return write_request(person, wish, made_at=NOW, language="nl", contact=CONTACT)
