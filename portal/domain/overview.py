"""What all sources answered together: the overview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from portal.domain.debt import Debt, OtherField
from portal.domain.money import Money

SourceStatus = Literal[
    "asking", "answered", "unknown_person", "failed", "rejected", "not_connected"
]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A debt that could not be read: its id when that was legible, and a reason code."""

    source: str
    id: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswer:
    """What one source answered.

    ``status``: ``asking`` (no answer yet), ``answered`` (``debts`` may be empty: owes nothing),
    ``unknown_person`` (does not know this person), ``failed`` (no usable answer came: ``reason``
    says why), ``rejected`` (an answer came and was refused whole), ``not_connected``.
    ``asked_at`` and ``as_of`` are instants with a zone; ``as_of`` is the source's own time.
    ``other`` is what it told about no debt in particular, and we do not know.
    """

    source: str
    status: SourceStatus
    reason: str | None = None
    asked_at: datetime | None = None
    as_of: datetime | None = None
    debts: tuple[Debt, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    other: tuple[OtherField, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is missing: it answered, or does not know the person, and no debt
        of its answer had to be refused."""
        return self.status in ("answered", "unknown_person") and not self.rejected


@dataclass(frozen=True, slots=True)
class Total:
    """All outstanding amounts together. When ``at_least`` is true something is missing."""

    amount: Money
    at_least: bool


def total_of(outstanding_cents: Iterable[int], answers: Iterable[SourceAnswer]) -> Total:
    """The exact total of what is known; ``at_least`` when any connected source has a gap."""
    connected = [answer for answer in answers if answer.status != "not_connected"]
    gaps = any(not answer.complete for answer in connected)
    return Total(Money(sum(outstanding_cents)), at_least=gaps)
