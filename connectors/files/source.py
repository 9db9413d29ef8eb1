"""An agency that delivers files, as a source that can be asked."""

from __future__ import annotations

from datetime import datetime

from connectors.breaker import Breaker
from connectors.codes import AnswerRejected
from connectors.files.content import read_told
from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.deliveries import DeliveryBroken, Holdings
from portal.services.ports import SourceFault


class DeliveredFiles:
    """Answers from what is held of the latest file (``portal.services.ports.Connector``).

    The agency learns nothing of a question: nobody is asked.
    """

    def __init__(self, agency: Agency, holdings: Holdings, breaker: Breaker | None = None) -> None:
        self._agency = agency
        self._holdings = holdings
        self._breaker = breaker or Breaker()

    @property
    def agency(self) -> Agency:
        """The facts of the agency."""
        return self._agency

    def ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        """The debts of a person in the latest file. Raises ``SourceFault``: outdated when there
        is no file, or none of the last weeks."""
        return self._breaker.run(lambda: self._find(person, now))

    def _find(self, person: Bsn, now: datetime) -> SourceAnswer:
        source = self._agency.id
        try:
            held = self._holdings.find(source, person)
        except DeliveryBroken:
            raise SourceFault("wrong_person", rejected=True) from None
        if held is None or held.latest.drop_at <= now:
            raise SourceFault("outdated")
        as_of = held.latest.as_of
        if held.told is None:
            return SourceAnswer(source=source, status="unknown_person", asked_at=now, as_of=as_of)
        try:
            debts, rejected = read_told(held.told, source, amsterdam_day(now))
        except AnswerRejected as refusal:
            raise SourceFault(refusal.reason, rejected=True) from None
        return SourceAnswer(
            source=source,
            status="answered",
            asked_at=now,
            as_of=as_of,
            debts=debts,
            rejected=rejected,
        )
