"""What an agency delivered in a file, as far as it must be held until somebody asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from portal.domain.person import Bsn


class DeliveryBroken(Exception):
    """What is held of a person cannot be opened, or was never written for that person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Everyone in one file. ``fingerprint`` tells a repeated file; instants have a zone.

    ``people`` holds, per person, what is told of them; nothing of it is kept after ``drop_at``.
    """

    source: str
    as_of: datetime
    drop_at: datetime
    fingerprint: bytes
    people: Mapping[Bsn, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The delivery that is held now, without anyone in it."""

    as_of: datetime
    drop_at: datetime
    fingerprint: bytes
    people: int


@dataclass(frozen=True, slots=True)
class Held:
    """What the latest delivery tells of one person; ``told`` is None for someone not in it."""

    latest: Latest
    told: bytes | None


class Holdings(Protocol):
    """Holds the latest delivery of each source, sealed. Thread-safe."""

    def fingerprint(self, content: bytes) -> bytes:
        """A keyed hash of a file: the same file, the same hash."""
        ...

    def latest(self, source: str) -> Latest | None:
        """The delivery that is held, if any."""
        ...

    def replace(self, delivery: Delivery) -> None:
        """Hold this delivery instead of the one before: all of it or nothing."""
        ...

    def find(self, source: str, person: Bsn) -> Held | None:
        """What is held of a person; None without a delivery. Raises ``DeliveryBroken``."""
        ...
