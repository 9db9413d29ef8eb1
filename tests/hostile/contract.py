"""What follows from a history, read sentence by sentence from docs/contract.md.

Slow and plain on purpose: each answer goes through all events again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from portal.domain.event import Event, Instalment, ObligationReduced, PaymentReceived

Events = Sequence[Event]


def until(history: Events, day: date) -> list[Event]:
    """Events after the day do not count yet; order: ``at``, then order in the list."""
    return sorted((event for event in history if event.at <= day), key=lambda event: event.at)


def imposed(counted: Events) -> int:
    """Principal, interest and costs together."""
    return sum(event.cents for event in counted if event.type == "obligation_imposed")


def left(counted: Events) -> int:
    """What is imposed, less what is remitted and paid: below 0 is overpaid."""
    less = (e.cents for e in counted if isinstance(e, ObligationReduced | PaymentReceived))
    return imposed(counted) - sum(less)


def demand(counted: Events) -> Event | None:
    """The last payment_demanded that is not withdrawn."""
    withdrawn = {event.demand for event in counted if event.type == "demand_withdrawn"}
    standing = [e for e in counted if e.type == "payment_demanded" and e.id not in withdrawn]
    return standing[-1] if standing else None


def last_of(counted: Events, *types: str) -> Event | None:
    """The last event of one of these types."""
    found = [event for event in counted if event.type in types]
    return found[-1] if found else None


def in_force(counted: Events, begins: str, ends: str) -> Event | None:
    """What began and has not ended."""
    last = last_of(counted, begins, ends)
    return last if last is not None and last.type == begins else None


def running(counted: Events) -> list[Event]:
    """Enforcements that have not ended."""
    ended = {event.of for event in counted if event.type == "enforcement_ended"}
    return [e for e in counted if e.type == "enforcement_started" and e.id not in ended]


def stage(counted: Events) -> str:
    """The first that fits."""
    if imposed(counted) and left(counted) <= 0:
        return "settled"
    if running(counted):
        return "enforcement"
    if in_force(counted, "arrangement_agreed", "arrangement_ended"):
        return "arrangement"
    transfer, now = last_of(counted, "transferred"), demand(counted)
    if transfer is not None and transfer.type == "transferred" and transfer.to.kind == "bailiff":
        return "transferred"
    if now is None or now.type != "payment_demanded":
        return "imposed"
    return now.form if now.form in ("reminder", "final_demand", "writ") else "notice"


def stage_since(history: Events, day: date) -> date | None:
    """The day from which that stage has held without a break."""
    moments = sorted({event.at for event in until(history, day)})
    since = None
    for moment in reversed(moments):
        if stage(until(history, moment)) != stage(until(history, day)):
            break
        since = moment
    return since


def due_date(counted: Events) -> date | None:
    """The first instalment not covered, or the current demand's day; none when settled."""
    agreed, now = in_force(counted, "arrangement_agreed", "arrangement_ended"), demand(counted)
    if stage(counted) == "settled":
        return None
    if agreed is not None and agreed.type == "arrangement_agreed":
        since = list(counted)[list(counted).index(agreed) :]
        paid = sum(event.cents for event in since if event.type == "payment_received")
        return _first_open(sorted(agreed.instalments, key=lambda part: part.due), paid)
    return now.due if now is not None and now.type == "payment_demanded" else None


def _first_open(instalments: Sequence[Instalment], paid: int) -> date | None:
    for place, part in enumerate(instalments):
        if sum(one.cents for one in instalments[: place + 1]) > paid:
            return part.due
    return None


def paused(counted: Events, day: date) -> Event | None:
    """The last pause that is not resumed and still holds on the day."""
    resumed = [place for place, e in enumerate(counted) if e.type == "collection_resumed"]
    since = list(counted)[resumed[-1] if resumed else 0 :]
    pauses = [event for event in since if event.type == "collection_paused"]
    holding = [event for event in pauses if event.until is None or event.until >= day]
    return holding[-1] if holding else None
