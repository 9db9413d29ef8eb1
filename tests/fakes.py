"""Fakes for unit tests: they keep the same contract as the real thing."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from portal.domain.agency import Agency, Contact
from portal.domain.debt import Debt
from portal.domain.event import ObligationImposed
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.ports import SourceFault


def fake_agency(agency: str = "cjib") -> Agency:
    """An agency with this id."""
    return Agency(
        id=agency,
        name=f"Agency {agency}",
        short_name=agency.upper(),
        contact=Contact(website=f"https://{agency}.example"),
    )


def fake_debt(agency: str, name: str, cents: int) -> Debt:
    """A debt of this amount, imposed on 1 September 2026."""
    imposed = ObligationImposed(id="e1", at=date(2026, 9, 1), category="principal", cents=cents)
    return Debt(
        source=agency,
        id=name,
        kind="traffic_fine",
        regime="wahv",
        creditor=agency,
        collector=agency,
        events=(imposed,),
    )


@dataclass
class FakeConnector:
    """A connector without a network.

    ``answers`` per person; who is not in it is unknown. ``fault`` is what each question ends in.
    ``gate``, when given, holds every question until it is set. ``asked`` counts the questions.
    """

    agency: Agency = field(default_factory=fake_agency)
    answers: Mapping[Bsn, SourceAnswer] = field(default_factory=dict)
    fault: str = ""
    rejected: bool = False
    gate: threading.Event | None = None
    asked: int = 0

    def ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        """The answer for a person, or the fault."""
        self.asked += 1
        if self.gate is not None:
            self.gate.wait(8)
        if self.fault:
            raise SourceFault(self.fault, rejected=self.rejected)
        unknown = SourceAnswer(source=self.agency.id, status="unknown_person")
        return replace(self.answers.get(person, unknown), asked_at=now)
