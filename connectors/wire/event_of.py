"""How an event of the wire format becomes an event of the domain."""

from __future__ import annotations

from typing import Any

from connectors.wire.events import (
    EVENT_MODELS,
    ArrangementAgreed,
    EventModel,
    OtherEvent,
    Transferred,
)
from portal.domain import event as domain

_DOMAIN: dict[type[EventModel], type[Any]] = {
    model: getattr(domain, model.__name__) for model in EVENT_MODELS.values()
}


def to_domain(model: EventModel) -> domain.Event:
    """The event of the domain that a model stands for."""
    values: dict[str, Any] = vars(model).copy()
    if isinstance(model, OtherEvent):
        return domain.OtherEvent(id=model.id, at=model.at, recorded=model.recorded, told=model.type)
    if isinstance(model, ArrangementAgreed):
        values["instalments"] = tuple(
            domain.Instalment(due=part.due, cents=part.cents) for part in model.instalments
        )
    if isinstance(model, Transferred):
        values["to"] = domain.Receiver(**dict(model.to))
    event: domain.Event = _DOMAIN[type(model)](**values)
    return event
