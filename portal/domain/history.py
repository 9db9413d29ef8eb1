"""A debt's events up to a day, in order, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from portal.domain.amounts import Amounts
from portal.domain.event import (
    ArrangementAgreed,
    CollectionPaused,
    EnforcementStarted,
    Event,
    Instalment,
    ObjectionFiled,
    PaymentDemanded,
)
from portal.domain.stage import Stage
from portal.domain.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Events in order (by day, then as the source listed them) and what follows from them.

    ``current_demand`` is the last request to pay that was not withdrawn; ``arrangement`` is the
    one in force; ``pauses`` are those since collection last resumed. ``stage_since`` is the day
    from which the stage has held without a break, None without events. Amounts are in cents.
    """

    events: tuple[Event, ...]
    amounts: Amounts
    stage: Stage
    stage_since: date | None
    current_demand: PaymentDemanded | None
    arrangement: ArrangementAgreed | None
    paid_in_arrangement_cents: int
    running_enforcements: tuple[EnforcementStarted, ...]
    open_objection: ObjectionFiled | None
    pauses: tuple[CollectionPaused, ...]

    @classmethod
    def until(cls, events: Iterable[Event], on: date) -> History:
        """The history up to and including the day ``on``."""
        counted = (event for event in events if event.at <= on)
        ordered = tuple(sorted(counted, key=lambda event: event.at))
        tally = Tally()
        stage_since = _follow(tally, ordered)
        return cls(
            events=ordered,
            amounts=tally.amounts,
            stage=tally.stage,
            stage_since=stage_since,
            current_demand=tally.demand,
            arrangement=tally.arrangement,
            paid_in_arrangement_cents=tally.paid_in_arrangement if tally.arrangement else 0,
            running_enforcements=tally.enforcements,
            open_objection=tally.objection,
            pauses=tuple(tally.pauses),
        )

    @property
    def due_date(self) -> date | None:
        """The next instalment's day under an arrangement, else the current demand's day."""
        if self.arrangement is None:
            return self.current_demand.due if self.current_demand else None
        return self.next_instalment.due if self.next_instalment else None

    @property
    def open_instalments(self) -> Iterator[Instalment]:
        """What is left of each instalment that payments since the agreement do not cover yet."""
        if self.arrangement is None:
            return
        owed, paid = 0, self.paid_in_arrangement_cents
        for part in sorted(self.arrangement.instalments, key=lambda part: part.due):
            owed += part.cents
            if owed > paid:
                yield Instalment(due=part.due, cents=min(part.cents, owed - paid))

    @property
    def next_instalment(self) -> Instalment | None:
        """The first instalment that is not covered yet."""
        return next(self.open_instalments, None)

    @property
    def next_instalment_cents(self) -> int | None:
        """What is left to pay of the next instalment."""
        part = self.next_instalment
        return part.cents if part else None

    def paused_on(self, on: date) -> CollectionPaused | None:
        """The last pause that still holds on the day ``on``."""
        holding = (p for p in reversed(self.pauses) if p.until is None or p.until >= on)
        return next(holding, None)


def _follow(tally: Tally, ordered: tuple[Event, ...]) -> date | None:
    """Add the events; the day from which the stage at the end has held without a break.

    A stage is what holds at the end of a day: a demand that is replaced on one day is no break.
    """
    held: Stage | None = None
    since: date | None = None
    for event, following in zip_longest(ordered, ordered[1:]):
        tally.add(event)
        if following is not None and following.at == event.at:
            continue
        if tally.stage != held:
            held, since = tally.stage, event.at
    return since
