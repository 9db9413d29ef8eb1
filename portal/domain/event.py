"""The events that make up a debt's history: dated, immutable, never edited.

``at`` is a day in Europe/Amsterdam; ``cents`` is in whole euro cents, at least 1.
``recorded`` is the instant at which the source wrote the event down, when it tells.
The wire format is in docs/contract.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from portal.domain import vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBase:
    """What each event has: an id that is unique within its debt, and the day it happened."""

    id: str
    at: date
    recorded: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationImposed(EventBase):
    """An amount to pay (verplichting opgelegd): the principal, a cost, an increase or interest."""

    category: vocabulary.Category
    cents: int
    type: Literal["obligation_imposed"] = "obligation_imposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationReduced(EventBase):
    """Less to pay (verlaagd of kwijtgescholden)."""

    reason: vocabulary.ReductionReason
    cents: int
    obligation: str | None = None
    type: Literal["obligation_reduced"] = "obligation_reduced"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDemanded(EventBase):
    """A request to pay before a day (betalingsverplichting opgelegd)."""

    form: vocabulary.DemandForm
    cents: int
    due: date
    payment_reference: str | None = None
    type: Literal["payment_demanded"] = "payment_demanded"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandWithdrawn(EventBase):
    """A request to pay no longer counts (betalingsverplichting ingetrokken)."""

    demand: str
    type: Literal["demand_withdrawn"] = "demand_withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentReceived(EventBase):
    """A payment was booked (betaling verwerkt)."""

    cents: int
    demand: str | None = None
    type: Literal["payment_received"] = "payment_received"


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part of an arrangement (termijn): the day it is due and its amount in cents."""

    due: date
    cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementAgreed(EventBase):
    """Paying in parts was agreed (betalingsregeling)."""

    instalments: tuple[Instalment, ...]
    type: Literal["arrangement_agreed"] = "arrangement_agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementEnded(EventBase):
    """The arrangement ended: completed, broken or withdrawn."""

    how: vocabulary.EndOfArrangement
    type: Literal["arrangement_ended"] = "arrangement_ended"


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who takes over the collection: another agency or a bailiff (deurwaarder)."""

    kind: vocabulary.ReceiverKind
    name: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred(EventBase):
    """The collection went to someone else (overgedragen)."""

    to: Receiver
    type: Literal["transferred"] = "transferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnforcementStarted(EventBase):
    """Money or goods are taken (beslag, vordering, broninhouding, verrekening, dwangmiddel).

    ``protected_income_cents`` is the protected income (beslagvrije voet) a month that was used;
    ``monthly_cents`` is what is taken each month.
    """

    measure: vocabulary.Measure
    distributor: str | None = None
    protected_income_cents: int | None = None
    monthly_cents: int | None = None
    type: Literal["enforcement_started"] = "enforcement_started"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnforcementEnded(EventBase):
    """That measure stopped; ``of`` is the id of the event that started it."""

    of: str
    type: Literal["enforcement_ended"] = "enforcement_ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionPaused(EventBase):
    """Collection stands still (opgeschort), until and including a day or until further notice."""

    reason: vocabulary.PauseReason
    until: date | None = None
    type: Literal["collection_paused"] = "collection_paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionResumed(EventBase):
    """Collection goes on after a pause."""

    type: Literal["collection_resumed"] = "collection_resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionFiled(EventBase):
    """The citizen does not agree (bezwaar, administratief beroep, verzet, beroep)."""

    remedy: vocabulary.Remedy
    type: Literal["objection_filed"] = "objection_filed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionDecided(EventBase):
    """A decision on what was filed before it."""

    outcome: vocabulary.Outcome
    type: Literal["objection_decided"] = "objection_decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEvent(EventBase):
    """An event of a kind we do not know. It is kept and shown; it changes no amount or stage."""

    told: str = ""
    type: Literal["other"] = "other"


Event = (
    ObligationImposed
    | ObligationReduced
    | PaymentDemanded
    | DemandWithdrawn
    | PaymentReceived
    | ArrangementAgreed
    | ArrangementEnded
    | Transferred
    | EnforcementStarted
    | EnforcementEnded
    | CollectionPaused
    | CollectionResumed
    | ObjectionFiled
    | ObjectionDecided
    | OtherEvent
)
