"""Build debts and events with only what matters."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from portal.domain import event as events
from portal.domain.debt import Debt
from portal.domain.event import Event, Instalment
from portal.domain.standing import Standing, standing_of

_numbers = count(1)


def day(text: str) -> date:
    """A day from ``2026-11-21``."""
    return date.fromisoformat(text)


def _id() -> str:
    return f"e{next(_numbers)}"


def imposed(at: str, cents: int, category: Any = "principal", id: str | None = None) -> Event:
    return events.ObligationImposed(id=id or _id(), at=day(at), category=category, cents=cents)


def reduced(at: str, cents: int, reason: Any = "remission") -> Event:
    return events.ObligationReduced(id=_id(), at=day(at), reason=reason, cents=cents)


def demanded(
    at: str, due: str, form: Any = "notice", cents: int = 100, id: str | None = None
) -> Event:
    return events.PaymentDemanded(
        id=id or _id(), at=day(at), form=form, cents=cents, due=day(due), payment_reference="1"
    )


def withdrawn(at: str, demand: str) -> Event:
    return events.DemandWithdrawn(id=_id(), at=day(at), demand=demand)


def paid(at: str, cents: int) -> Event:
    return events.PaymentReceived(id=_id(), at=day(at), cents=cents)


def agreed(at: str, *instalments: tuple[str, int]) -> Event:
    parts = tuple(Instalment(due=day(due), cents=cents) for due, cents in instalments)
    return events.ArrangementAgreed(id=_id(), at=day(at), instalments=parts)


def ended(at: str, how: Any = "broken") -> Event:
    return events.ArrangementEnded(id=_id(), at=day(at), how=how)


def transferred(at: str, kind: Any = "bailiff") -> Event:
    return events.Transferred(id=_id(), at=day(at), to=events.Receiver(kind=kind))


def enforced(at: str, measure: Any = "wage_seizure", id: str | None = None) -> Event:
    return events.EnforcementStarted(id=id or _id(), at=day(at), measure=measure)


def enforcement_ended(at: str, of: str) -> Event:
    return events.EnforcementEnded(id=_id(), at=day(at), of=of)


def paused(at: str, until: str | None = None, reason: Any = "request") -> Event:
    return events.CollectionPaused(
        id=_id(), at=day(at), reason=reason, until=day(until) if until else None
    )


def resumed(at: str) -> Event:
    return events.CollectionResumed(id=_id(), at=day(at))


def objected(at: str, remedy: Any = "objection") -> Event:
    return events.ObjectionFiled(id=_id(), at=day(at), remedy=remedy)


def decided(at: str, outcome: Any = "dismissed") -> Event:
    return events.ObjectionDecided(id=_id(), at=day(at), outcome=outcome)


def a_debt(*history: Event, **facts: Any) -> Debt:
    """A debt with these events; facts replace what does not matter."""
    values: dict[str, Any] = {
        "source": "cjib",
        "id": "d1",
        "kind": "traffic_fine",
        "regime": "wahv",
        "creditor": "cjib",
        "collector": "cjib",
    }
    return Debt(**(values | facts), events=history)


def standing(on: str, *history: Event, **facts: Any) -> Standing:
    """How a debt with these events stands on a day."""
    return standing_of(a_debt(*history, **facts), day(on))
