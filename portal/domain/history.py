"""A debt's events up to a day, in order, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.domain.amounts import Amounts, amounts_of
from portal.domain.event import (
    ArrangementAgreed,
    ArrangementEnded,
    CollectionPaused,
    CollectionResumed,
    DemandWithdrawn,
    EnforcementEnded,
    EnforcementStarted,
    Event,
    Instalment,
    ObjectionDecided,
    ObjectionFiled,
    PaymentDemanded,
    PaymentReceived,
    Transferred,
)
from portal.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class History:
    """Events in order: by day, then in the order in which the source listed them."""

    events: tuple[Event, ...]

    @classmethod
    def until(cls, events: Iterable[Event], on: date) -> History:
        """The history up to and including the day ``on``."""
        counted = (event for event in events if event.at <= on)
        return cls(tuple(sorted(counted, key=lambda event: event.at)))

    @property
    def amounts(self) -> Amounts:
        """The build-up of the amount."""
        return amounts_of(self.events)

    @property
    def current_demand(self) -> PaymentDemanded | None:
        """The last request to pay that was not withdrawn."""
        withdrawn = {event.demand for event in self.events if isinstance(event, DemandWithdrawn)}
        return next(
            (
                event
                for event in reversed(self.events)
                if isinstance(event, PaymentDemanded) and event.id not in withdrawn
            ),
            None,
        )

    @property
    def arrangement(self) -> ArrangementAgreed | None:
        """The payment arrangement in force: agreed and not ended."""
        last = self._last(ArrangementAgreed, ArrangementEnded)
        return last if isinstance(last, ArrangementAgreed) else None

    @property
    def paid_in_arrangement_cents(self) -> int:
        """What was paid since the arrangement in force began."""
        agreed = self.arrangement
        if agreed is None:
            return 0
        since = self.events[self.events.index(agreed) + 1 :]
        return sum(event.cents for event in since if isinstance(event, PaymentReceived))

    @property
    def due_date(self) -> date | None:
        """The next instalment's day under an arrangement, else the current demand's day."""
        if self.arrangement is None:
            return self.current_demand.due if self.current_demand else None
        return self.next_instalment.due if self.next_instalment else None

    @property
    def next_instalment(self) -> Instalment | None:
        """The first instalment not yet covered by payments since the arrangement began; its
        amount is what is left of that instalment."""
        if self.arrangement is None:
            return None
        owed, paid = 0, self.paid_in_arrangement_cents
        for part in sorted(self.arrangement.instalments, key=lambda part: part.due):
            owed += part.cents
            if owed > paid:
                return Instalment(due=part.due, cents=min(part.cents, owed - paid))
        return None

    @property
    def next_instalment_cents(self) -> int | None:
        """What is left to pay of the next instalment."""
        return self.next_instalment.cents if self.next_instalment else None

    @property
    def running_enforcements(self) -> tuple[EnforcementStarted, ...]:
        """Measures that started and have not ended."""
        ended = {event.of for event in self.events if isinstance(event, EnforcementEnded)}
        return tuple(
            event
            for event in self.events
            if isinstance(event, EnforcementStarted) and event.id not in ended
        )

    @property
    def open_objection(self) -> ObjectionFiled | None:
        """The objection that was filed and is not decided yet."""
        last = self._last(ObjectionFiled, ObjectionDecided)
        return last if isinstance(last, ObjectionFiled) else None

    def paused_on(self, on: date) -> CollectionPaused | None:
        """The last pause that still holds on the day ``on``."""
        held: list[CollectionPaused] = []
        for event in self.events:
            if isinstance(event, CollectionResumed):
                held.clear()
            elif isinstance(event, CollectionPaused) and (event.until is None or event.until >= on):
                held.append(event)
        return held[-1] if held else None

    @property
    def stage(self) -> Stage:
        """The first stage that fits (docs/contract.md)."""
        amounts = self.amounts
        if amounts.imposed_cents and not amounts.outstanding_cents:
            return "settled"
        if self.running_enforcements:
            return "enforcement"
        if self.arrangement is not None:
            return "arrangement"
        transfer = self._last(Transferred)
        if isinstance(transfer, Transferred) and transfer.to.kind == "bailiff":
            return "transferred"
        return _stage_of_demand(self.current_demand)

    @property
    def stage_since(self) -> date | None:
        """The day from which the stage has held without a break; None without events."""
        days = sorted({event.at for event in self.events}, reverse=True)
        since = None
        for day in days:
            if History.until(self.events, day).stage != self.stage:
                break
            since = day
        return since

    def _last(self, *kinds: type[Event]) -> Event | None:
        return next((event for event in reversed(self.events) if isinstance(event, kinds)), None)


def _stage_of_demand(demand: PaymentDemanded | None) -> Stage:
    match demand:
        case None:
            return "imposed"
        case PaymentDemanded(form="reminder" | "final_demand" | "writ" as form):
            return form
        case _:
            return "notice"
