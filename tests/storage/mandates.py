"""A mandate, as tests need one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from portal.domain.mandate import CourtDecision, Invitation, Mandate
from portal.domain.person import Bsn
from portal.services.helping import new_code
from portal.storage.mandates import Mandates
from tests.storage.conftest import Clock
from tests.storage.samples import OTHER, PERSON

HELPER, STRANGER = OTHER, Bsn("999900006")
GRANTED = Invitation(
    role="helper",
    sources=("cjib", "duo"),
    until=date(2027, 2, 21),
    helper_name="Mijn zus",
    citizen_name="Anna",
)
BY_COURT = replace(
    GRANTED,
    role="administrator",
    decision=CourtDecision(number="C/16/123456", decided_on=date(2026, 3, 2)),
)


def begun(book: Mandates, clock: Clock, granted: Invitation = GRANTED) -> Mandate:
    """A mandate that the helper accepted."""
    code = new_code()
    book.invite(PERSON, granted, code, clock())
    mandate = book.accept(HELPER, code, clock())
    assert mandate is not None
    return mandate
