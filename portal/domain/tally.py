"""Going through a debt's events one by one, keeping what follows from them so far."""

from __future__ import annotations

from collections.abc import Iterable

from portal.domain.amounts import Amounts
from portal.domain.event import (
    ArrangementAgreed,
    ArrangementEnded,
    CollectionPaused,
    CollectionResumed,
    DemandWithdrawn,
    EnforcementEnded,
    EnforcementStarted,
    Event,
    ObjectionDecided,
    ObjectionFiled,
    ObligationImposed,
    ObligationReduced,
    PaymentDemanded,
    PaymentReceived,
    Transferred,
)
from portal.domain.stage import Stage


class Tally:
    """The state after the events added so far. Each step and each question takes little time,
    however long the history is."""

    def __init__(self) -> None:
        self.principal = self.costs = self.interest = self.remitted = self.paid = 0
        self.arrangement: ArrangementAgreed | None = None
        self.paid_in_arrangement = 0
        self.pauses: list[CollectionPaused] = []
        self.objection: ObjectionFiled | None = None
        self.transfer: Transferred | None = None
        self._demands: list[PaymentDemanded] = []
        self._withdrawn: set[str] = set()
        self._running: dict[str, EnforcementStarted] = {}
        self._ended: set[str] = set()

    def add(self, event: Event) -> None:
        """Take the next event."""
        match event:
            case ObligationImposed() | ObligationReduced() | PaymentReceived():
                self._add_amount(event)
            case PaymentDemanded():
                self._demands.append(event)
            case DemandWithdrawn():
                self._withdrawn.add(event.demand)
            case EnforcementStarted() if event.id not in self._ended:
                self._running[event.id] = event
            case EnforcementEnded():
                self._ended.add(event.of)
                self._running.pop(event.of, None)
            case _:
                self._add_course(event)

    def _add_amount(self, event: ObligationImposed | ObligationReduced | PaymentReceived) -> None:
        match event:
            case ObligationImposed(category="principal"):
                self.principal += event.cents
            case ObligationImposed(category="interest"):
                self.interest += event.cents
            case ObligationImposed():
                self.costs += event.cents
            case ObligationReduced():
                self.remitted += event.cents
            case PaymentReceived():
                self.paid += event.cents
                self.paid_in_arrangement += event.cents

    def _add_course(self, event: Event) -> None:
        match event:
            case ArrangementAgreed():
                self.arrangement, self.paid_in_arrangement = event, 0
            case ArrangementEnded():
                self.arrangement = None
            case Transferred():
                self.transfer = event
            case CollectionPaused():
                self.pauses.append(event)
            case CollectionResumed():
                self.pauses.clear()
            case ObjectionFiled():
                self.objection = event
            case ObjectionDecided():
                self.objection = None

    @property
    def amounts(self) -> Amounts:
        """The build-up of the amount so far."""
        return Amounts(self.principal, self.costs, self.interest, self.remitted, self.paid)

    @property
    def demand(self) -> PaymentDemanded | None:
        """The last request to pay that was not withdrawn."""
        while self._demands and self._demands[-1].id in self._withdrawn:
            self._demands.pop()
        return self._demands[-1] if self._demands else None

    @property
    def enforcements(self) -> tuple[EnforcementStarted, ...]:
        """Measures that started and have not ended, oldest first."""
        return tuple(self._running.values())

    @property
    def stage(self) -> Stage:
        """The first stage that fits (docs/contract.md)."""
        imposed = self.principal + self.costs + self.interest
        if imposed and imposed <= self.remitted + self.paid:
            return "settled"
        if self._running:
            return "enforcement"
        if self.arrangement is not None:
            return "arrangement"
        if self.transfer is not None and self.transfer.to.kind == "bailiff":
            return "transferred"
        return _stage_of_demand(self.demand)


def _stage_of_demand(demand: PaymentDemanded | None) -> Stage:
    if demand is None:
        return "imposed"
    if demand.form in ("reminder", "final_demand", "writ"):
        return demand.form
    return "notice"


def amounts_of(events: Iterable[Event]) -> Amounts:
    """The build-up that follows from these events; the caller leaves out later ones."""
    tally = Tally()
    for event in events:
        tally.add(event)
    return tally.amounts
