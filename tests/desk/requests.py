"""What citizens of tests send to the desk, and who works there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from portal.domain.desk import DeskContact, DeskRequest, Staff
from portal.domain.person import Bsn
from portal.domain.request import Consent, SharedDebt

NOON = datetime(2026, 11, 16, 11, 0, tzinfo=UTC)
"""A Monday, 12:00 in Amsterdam."""

ALICE, BOB = Bsn("999990019"), Bsn("999990020")
ESTHER = Staff(id="s-1", name="Esther de Boer", municipality="GM0363")
OMAR = Staff(id="s-2", name="Omar Haddad", municipality="GM0363")
UTRECHT = Staff(id="s-3", name="Ineke Smit", municipality="GM0344")

CONTACT = DeskContact(
    name="Willem Jansen", channel="phone", value="06 12345678", times="in de ochtend"
)
REQUEST = DeskRequest(
    municipality="GM0363",
    urgent=False,
    language="nl",
    contact=CONTACT,
    consent=Consent(
        text_version="1",
        language="nl",
        fields=("name", "contact"),
        given_at=NOON,
        ends_on=date(2027, 5, 16),
    ),
)
OVERVIEW = (SharedDebt(agency="cjib", outstanding_cents=12_345, stage="reminder"),)


def sent(**changes: Any) -> DeskRequest:
    """A request to Amsterdam, unless said otherwise."""
    return replace(REQUEST, **changes)
