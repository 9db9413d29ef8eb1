"""The events of the wire format, one model each."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from connectors.wire.primitives import (
    Cents,
    CentsOrZero,
    Day,
    Identifier,
    Instant,
    Text,
    or_other,
)
from portal.domain import vocabulary

Category = Annotated[vocabulary.Category, or_other(get_args(vocabulary.Category))]
ReductionReason = Annotated[
    vocabulary.ReductionReason, or_other(get_args(vocabulary.ReductionReason))
]
DemandForm = Annotated[vocabulary.DemandForm, or_other(get_args(vocabulary.DemandForm))]
EndOfArrangement = Annotated[
    vocabulary.EndOfArrangement, or_other(get_args(vocabulary.EndOfArrangement))
]
ReceiverKind = Annotated[vocabulary.ReceiverKind, or_other(get_args(vocabulary.ReceiverKind))]
Measure = Annotated[vocabulary.Measure, or_other(get_args(vocabulary.Measure))]
PauseReason = Annotated[vocabulary.PauseReason, or_other(get_args(vocabulary.PauseReason))]
Remedy = Annotated[vocabulary.Remedy, or_other(get_args(vocabulary.Remedy))]
Outcome = Annotated[vocabulary.Outcome, or_other(get_args(vocabulary.Outcome))]


class Wire(BaseModel):
    """Unknown fields are ignored; errors never quote what they read."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True, frozen=True)


class EventModel(Wire):
    """What each event has."""

    id: Identifier
    at: Day
    recorded: Instant | None = None


class ObligationImposed(EventModel):
    """An amount to pay was imposed."""

    type: Literal["obligation_imposed"]
    category: Category
    cents: Cents


class ObligationReduced(EventModel):
    """Less to pay."""

    type: Literal["obligation_reduced"]
    reason: ReductionReason
    cents: Cents
    obligation: Identifier | None = None


class PaymentDemanded(EventModel):
    """A request to pay before a day."""

    type: Literal["payment_demanded"]
    form: DemandForm
    cents: Cents
    due: Day
    payment_reference: Text | None = None


class DemandWithdrawn(EventModel):
    """A request to pay no longer counts."""

    type: Literal["demand_withdrawn"]
    demand: Identifier


class PaymentReceived(EventModel):
    """A payment was booked."""

    type: Literal["payment_received"]
    cents: Cents
    demand: Identifier | None = None


class Instalment(Wire):
    """One part of an arrangement."""

    due: Day
    cents: Cents


class ArrangementAgreed(EventModel):
    """Paying in parts was agreed."""

    type: Literal["arrangement_agreed"]
    instalments: tuple[Instalment, ...] = Field(max_length=600)


class ArrangementEnded(EventModel):
    """The arrangement ended."""

    type: Literal["arrangement_ended"]
    how: EndOfArrangement


class Receiver(Wire):
    """Who takes over the collection."""

    kind: ReceiverKind
    name: Text | None = None
    phone: Text | None = None


class Transferred(EventModel):
    """The collection went to someone else."""

    type: Literal["transferred"]
    to: Receiver


class EnforcementStarted(EventModel):
    """Money or goods are taken."""

    type: Literal["enforcement_started"]
    measure: Measure
    distributor: Text | None = None
    protected_income_cents: CentsOrZero | None = None
    monthly_cents: CentsOrZero | None = None


class EnforcementEnded(EventModel):
    """That measure stopped."""

    type: Literal["enforcement_ended"]
    of: Identifier


class CollectionPaused(EventModel):
    """Collection stands still."""

    type: Literal["collection_paused"]
    reason: PauseReason
    until: Day | None = None


class CollectionResumed(EventModel):
    """Collection goes on."""

    type: Literal["collection_resumed"]


class ObjectionFiled(EventModel):
    """The citizen does not agree."""

    type: Literal["objection_filed"]
    remedy: Remedy


class ObjectionDecided(EventModel):
    """What was filed is decided."""

    type: Literal["objection_decided"]
    outcome: Outcome


class OtherEvent(EventModel):
    """An event whose type we do not know: kept and shown."""

    type: Text


EVENT_MODELS: dict[str, type[EventModel]] = {
    get_args(model.model_fields["type"].annotation)[0]: model
    for model in EventModel.__subclasses__()
    if model is not OtherEvent
}
