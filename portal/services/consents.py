"""The consents of citizens: given, shown and withdrawn, and provable as long as that matters."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from portal.domain.consent import ConsentTerms, GivenConsent
from portal.domain.person import Bsn


class ConsentBook(Protocol):
    """Where consents are noted. Thread-safe. Each call fails whole or happens whole."""

    def give(self, person: Bsn, terms: ConsentTerms, now: datetime) -> str:
        """Note a consent; its id, for addresses."""
        ...

    def of(self, person: Bsn) -> tuple[GivenConsent, ...]:
        """All consents of a citizen, newest first; also those that are over."""
        ...

    def find(self, person: Bsn, consent_id: str) -> GivenConsent | None:
        """One consent of this citizen; None for that of another."""
        ...

    def withdraw(self, person: Bsn, consent_id: str, now: datetime) -> GivenConsent | None:
        """Withdraw a consent, once; what lived by it goes with it. None when it is not theirs."""
        ...
