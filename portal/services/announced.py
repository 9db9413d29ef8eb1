"""A payment that the citizen made and that is not booked yet."""

from __future__ import annotations

from datetime import date

from portal.domain.event import OtherEvent, PaymentReceived
from portal.domain.standing import Standing

ANNOUNCED = "payment_announced"
"""What some sources call it. It is no event of the contract: it changes no amount."""


def announced_on(standing: Standing) -> date | None:
    """The day of the last announced payment, unless a payment was booked since."""
    if not standing.outstanding_cents:
        return None
    for event in reversed(standing.timeline):
        if isinstance(event, PaymentReceived):
            return None
        if isinstance(event, OtherEvent) and event.told == ANNOUNCED:
            return event.at
    return None
