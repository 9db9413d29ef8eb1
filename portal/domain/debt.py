"""A debt: fixed facts and a history of events. Everything shown is derived in ``standing``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from portal.domain.event import Event

Regime = Literal[
    "wahv",
    "criminal_fine",
    "tax",
    "benefits",
    "awb",
    "student_loan",
    "health_premium",
    "care_contribution",
    "maintenance",
    "local_tax",
    "water_tax",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The decision behind a debt (beschikking, besluit, aanslag).

    ``dated`` is the date on the letter (dagtekening); ``announced`` is the day on which it was
    made known (bekendmaking).
    """

    reference: str | None = None
    dated: date | None = None
    announced: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedBalance:
    """What the agency itself says is left to pay (saldo), in cents, at an instant."""

    cents: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherField:
    """Something a source told that we do not know: the field's name, and its value when that is
    short. None where it cannot be shown."""

    name: str | None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """Money owed to the government (vordering, schuld).

    ``source`` is the agency that told us, ``id`` is unique within that source. ``creditor`` is
    whose debt it is (schuldeiser), ``collector`` who collects it (inner): agency ids.
    ``kind`` is a word such as ``traffic_fine``; unknown words are shown as "debt".
    ``description`` is the source's own text: shown as a quotation, never as markup.
    ``other`` is what the source told besides, and we do not know: nothing follows from it.
    """

    source: str
    id: str
    kind: str
    regime: Regime
    creditor: str
    collector: str
    reference: str | None = None
    description: str | None = None
    decision: Decision | None = None
    jointly_owed: bool = False
    limitation_date: date | None = None
    stated_balance: StatedBalance | None = None
    events: tuple[Event, ...] = ()
    other: tuple[OtherField, ...] = ()
