"""Withdrawing a consent that was given with a request takes the request back too."""

from __future__ import annotations

from datetime import datetime

from portal.domain.consent import ConsentTerms, GivenConsent
from portal.domain.person import Bsn
from portal.services.asking import RequestBook
from portal.services.consents import ConsentBook


class ConsentsOfRequests:
    """A ``ConsentBook`` for the citizen: what was sent by a consent does not outlive it."""

    def __init__(self, consents: ConsentBook, requests: RequestBook) -> None:
        self._consents = consents
        self._requests = requests

    def give(self, person: Bsn, terms: ConsentTerms, now: datetime) -> str:
        """Note a consent; its id."""
        return self._consents.give(person, terms, now)

    def of(self, person: Bsn) -> tuple[GivenConsent, ...]:
        """All consents of a citizen, newest first."""
        return self._consents.of(person)

    def find(self, person: Bsn, consent_id: str) -> GivenConsent | None:
        """One consent of this citizen."""
        return self._consents.find(person, consent_id)

    def withdraw(self, person: Bsn, consent_id: str, now: datetime) -> GivenConsent | None:
        """Withdraw a consent, with the request that was made by it unless that is over."""
        given = self._consents.find(person, consent_id)
        if given is None:
            return None
        for one in self._requests.requests_of(person):
            if one.consent == given.id:
                self._requests.withdraw(person, one.id, now)
        return self._consents.withdraw(person, consent_id, now)
