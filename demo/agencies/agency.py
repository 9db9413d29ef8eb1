"""One agency of the demo: whom it knows, and what it answers about them."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from connectors.agency_file import AgencyFile
from connectors.person import echo_of
from demo.agencies.access import Access, Tokens
from demo.agencies.answer import standard_answer
from demo.agencies.desk import Desk
from demo.agencies.fcid import fcid_answer
from demo.agencies.offers import offers_of
from demo.agencies.sample import debts_on
from demo.citizens import TestCitizen
from portal.domain.person import Bsn

_KEEP_ABOVE_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Told:
    """The body of an answer, plain and packed."""

    plain: bytes
    packed: bytes


class DemoAgency:
    """Answers questions about the test citizens. Thread-safe."""

    def __init__(self, facts: AgencyFile, access: Access, citizens: Iterable[TestCitizen]) -> None:
        self.id = facts.id
        self.access = access
        self.tokens = Tokens()
        self.desk = Desk(facts.id, offers_of(facts.id))
        self.asked_first = facts.ask_before_telling
        self.signing_key = access.signing_key if facts.signed_answers else None
        self._dialect = facts.dialect
        self._citizens = {one.person: one for one in citizens}
        self._hashes = frozenset(
            echo_of(person, access.person_key)
            for person, one in self._citizens.items()
            if self._keeps(one)
        )
        self._kept: dict[tuple[str, date], Told] = {}
        self._lock = threading.Lock()

    def trouble_with(self, person: Bsn) -> str | None:
        """How this agency misbehaves when asked about this person, if it does."""
        citizen = self._citizens.get(person)
        return citizen.trouble.get(self.id) if citizen else None

    def knows_hash(self, person_hash: str) -> bool:
        """Whether this is the keyed hash of someone whom the agency knows."""
        return person_hash.rstrip("=") in self._hashes

    def tell(self, person: Bsn, now: datetime) -> Told | None:
        """The answer about a person, at an instant in Amsterdam; None for an unknown person.

        A big answer is made once a day: it is the same all day.
        """
        citizen = self._citizens.get(person)
        if citizen is None or not self._keeps(citizen):
            return None
        key = (citizen.key, now.date())
        if key not in self._kept:
            with self._lock:
                return self._kept.get(key) or self._make(citizen, now)
        return self._kept[key]

    def debts_of(self, person: Bsn, now: datetime) -> set[str] | None:
        """The ids of the debts of a person, at an instant in Amsterdam; None when unknown."""
        citizen = self._citizens.get(person)
        if citizen is None or not citizen.knows(self.id):
            return None
        path = citizen.sample(self.id)
        return {debt["id"] for debt in debts_on(path, now.date())} if path else set()

    def capabilities(self) -> dict[str, Any]:
        """What this agency offers, as ``/v1/capabilities`` says it."""
        offers = self.desk.offers
        return {
            "version": "1.0",
            "agency": self.id,
            "requests": sorted(offers.requests),
            "at_once": sorted(offers.at_once),
            "withdraw": sorted(offers.withdraw & offers.requests),
            "call_back": offers.call_back,
            "callbacks": self.desk.tells,
            "ask_before_telling": self.asked_first,
            "signed_answers": self.signing_key is not None,
        }

    def _keeps(self, citizen: TestCitizen) -> bool:
        """Whether the citizen is in its books; a source in trouble over someone knows them."""
        return citizen.knows(self.id) or self.id in citizen.trouble

    def _make(self, citizen: TestCitizen, now: datetime) -> Told:
        body = self._body(citizen, now)
        told = Told(body, gzip.compress(body, compresslevel=5))
        if len(body) > _KEEP_ABOVE_BYTES:
            self._kept = {(citizen.key, now.date()): told}
        return told

    def _body(self, citizen: TestCitizen, now: datetime) -> bytes:
        path = citizen.sample(self.id)
        debts = debts_on(path, now.date()) if path else []
        if self._dialect == "fcid":
            return fcid_answer(citizen.person, now, debts)
        person_hash = echo_of(citizen.person, self.access.person_key)
        return standard_answer(self.id, person_hash, now, debts)
