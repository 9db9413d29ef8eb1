"""A debt of the wire format: read strictly, checked for sense, turned into the domain's debt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from connectors.codes import DEBT_REASONS, DebtRejected
from connectors.wire.event_of import to_domain
from connectors.wire.events import EVENT_MODELS, OtherEvent, Wire
from connectors.wire.primitives import CentsOrZero, Day, Flag, Identifier, Instant, Kind, Text
from portal.domain import debt as domain
from portal.domain import event as events
from portal.domain.tally import amounts_of

MAX_EVENTS = 1000


class Decision(Wire):
    """The decision behind the debt."""

    reference: Text | None = None
    dated: Day | None = None
    announced: Day | None = None


class StatedBalance(Wire):
    """What the source itself says is left to pay."""

    cents: CentsOrZero
    at: Instant


class DebtModel(Wire):
    """A debt without its events."""

    id: Identifier
    reference: Text | None = None
    kind: Kind
    regime: domain.Regime
    creditor: Identifier
    collector: Identifier | None = None
    description: Text | None = None
    decision: Decision | None = None
    jointly_owed: Flag = False
    limitation_date: Day | None = None
    stated_balance: StatedBalance | None = None


def read_debt(raw: Any, *, source: str, today: date) -> domain.Debt:
    """Read one debt. Raises ``DebtRejected`` with the first reason that applies."""
    if not isinstance(raw, dict):
        raise DebtRejected("bad_type")
    context = {"today": today}
    try:
        model = DebtModel.model_validate(raw, context=context)
        history = _read_events(raw.get("events", ...), context)
    except ValidationError as error:
        raise DebtRejected(reason_of(error)) from None
    check_history(history)
    return _to_domain(model, source, tuple(history))


def reason_of(error: ValidationError) -> str:
    """The reason code of the first thing that was wrong."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    return reason_for(first["type"])


def reason_for(kind: str) -> str:
    """The reason code of one thing that was wrong, of this pydantic type."""
    if kind in DEBT_REASONS:
        return kind
    return {"missing": "missing_field", "literal_error": "unknown_value"}.get(kind, "bad_type")


def _read_events(raw: Any, context: dict[str, date]) -> list[events.Event]:
    if raw is ...:
        raise DebtRejected("missing_field")
    if not isinstance(raw, list):
        raise DebtRejected("bad_type")
    if len(raw) > MAX_EVENTS:
        raise DebtRejected("too_many_events")
    read: dict[str, tuple[events.Event, Any]] = {}
    for item in raw:
        event = _read_event(item, context)
        earlier = read.setdefault(event.id, (event, item))
        if not _same(earlier, (event, item)):
            raise DebtRejected("duplicate_id")
    return [event for event, _ in read.values()]


def _same(one: tuple[events.Event, Any], other: tuple[events.Event, Any]) -> bool:
    """The same content; of an event we do not know we compare what was sent."""
    if isinstance(one[0], events.OtherEvent):
        return bool(one[1] == other[1])
    return one[0] == other[0]


def _read_event(raw: Any, context: dict[str, date]) -> events.Event:
    if not isinstance(raw, dict):
        raise DebtRejected("bad_type")
    told = raw.get("type", "")
    if not isinstance(told, str):
        raise DebtRejected("bad_type")
    model = EVENT_MODELS.get(told, OtherEvent)
    return to_domain(model.model_validate(raw, context=context))


def check_history(history: Sequence[events.Event]) -> None:
    """References point to an event of the right kind, and no more is remitted than imposed."""
    kinds = {event.id: type(event) for event in history}
    for target, kind in _references(history):
        if kinds.get(target) is not kind:
            raise DebtRejected("unknown_event")
    amounts = amounts_of(history)
    if amounts.remitted_cents > amounts.imposed_cents:
        raise DebtRejected("does_not_add_up")


def _references(history: Iterable[events.Event]) -> Iterable[tuple[str, type[Any]]]:
    for event in history:
        match event:
            case events.DemandWithdrawn():
                yield event.demand, events.PaymentDemanded
            case events.PaymentReceived(demand=str(target)):
                yield target, events.PaymentDemanded
            case events.ObligationReduced(obligation=str(target)):
                yield target, events.ObligationImposed
            case events.EnforcementEnded():
                yield event.of, events.EnforcementStarted


def _to_domain(model: DebtModel, source: str, history: tuple[events.Event, ...]) -> domain.Debt:
    values = vars(model).copy()
    values["collector"] = model.collector or model.creditor
    if model.decision is not None:
        values["decision"] = domain.Decision(**dict(model.decision))
    if model.stated_balance is not None:
        values["stated_balance"] = domain.StatedBalance(**dict(model.stated_balance))
    return domain.Debt(source=source, events=history, **values)
