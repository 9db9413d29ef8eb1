"""How to pay: to which account, how much, with which reference. From configuration only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from portal.domain.agency import Agency
from portal.domain.event import PaymentReceived, Transferred
from portal.domain.standing import Standing

_REFERENCE = re.compile(r"[A-Z0-9][A-Z0-9 ./-]{0,34}", re.ASCII | re.IGNORECASE)
"""What a bank takes as a reference: at most 35 signs, no sentence and no address."""
_ACCOUNT = re.compile(r"[A-Z]{2}[ ]?\d{2}[ ]?[A-Z]{4}[ ]?\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Payment:
    """What to fill in at the bank. ``reference`` comes with the demand of the agency."""

    cents: int
    iban: str
    account_holder: str
    reference: str | None
    is_instalment: bool


def payment_of(standing: Standing, collector: Agency | None) -> Payment | None:
    """How to pay now; None when nothing is left, when a bailiff collects, or when no account of
    the collector was checked."""
    if not standing.outstanding_cents or collector is None or collector.payment is None:
        return None
    if at_bailiff(standing):
        return None
    instalment = standing.history.next_instalment_cents
    return Payment(
        cents=asked_cents(standing) if instalment is None else instalment,
        iban=_in_fours(collector.payment.iban),
        account_holder=collector.payment.account_holder,
        reference=_reference(standing),
        is_instalment=instalment is not None,
    )


def asked_cents(standing: Standing) -> int:
    """What the current demand still asks; all that is left when it asks nothing more."""
    demand, left = standing.demand, standing.outstanding_cents
    if demand is None:
        return left
    paid = sum(
        event.cents
        for event in standing.timeline
        if isinstance(event, PaymentReceived) and event.demand == demand.id
    )
    asked = demand.cents - paid
    return min(asked, left) if asked > 0 else left


def at_bailiff(standing: Standing) -> Transferred | None:
    """The transfer to a bailiff who collects now, if any."""
    transfers = [event for event in standing.timeline if isinstance(event, Transferred)]
    return transfers[-1] if transfers and transfers[-1].to.kind == "bailiff" else None


def _reference(standing: Standing) -> str | None:
    """The reference of the demand. A text that is none could lure: beside an account number it
    would be taken for ours."""
    told = standing.demand.payment_reference if standing.demand else None
    if told is None or not _REFERENCE.fullmatch(told) or _ACCOUNT.match(told.upper()):
        return None
    return told


def _in_fours(iban: str) -> str:
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))
