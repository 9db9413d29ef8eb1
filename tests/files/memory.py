"""Holdings in memory, for unit tests: they keep the same contract as those in the database."""

from __future__ import annotations

import hashlib

from portal.domain.person import Bsn
from portal.services.deliveries import Delivery, DeliveryBroken, Held, Latest


class FakeHoldings:
    """Holds the latest delivery of each source; ``broken`` people cannot be opened."""

    def __init__(self) -> None:
        self.deliveries: dict[str, Delivery] = {}
        self.broken: set[Bsn] = set()

    def fingerprint(self, content: bytes) -> bytes:
        """A hash of a file."""
        return hashlib.sha256(content).digest()

    def latest(self, source: str) -> Latest | None:
        """The delivery that is held."""
        held = self.deliveries.get(source)
        if held is None:
            return None
        return Latest(
            as_of=held.as_of,
            drop_at=held.drop_at,
            fingerprint=held.fingerprint,
            people=len(held.people),
        )

    def replace(self, delivery: Delivery) -> None:
        """Hold this one instead."""
        self.deliveries[delivery.source] = delivery

    def find(self, source: str, person: Bsn) -> Held | None:
        """What is held of a person."""
        latest = self.latest(source)
        if latest is None:
            return None
        if person in self.broken:
            raise DeliveryBroken
        return Held(latest, self.deliveries[source].people.get(person))
