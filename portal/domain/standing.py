"""Where a debt stands on a day: a pure function of its events and that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.domain.amounts import Amounts
from portal.domain.calendar import amsterdam_day
from portal.domain.debt import Debt
from portal.domain.event import (
    CollectionPaused,
    EnforcementStarted,
    Event,
    ObjectionFiled,
    PaymentDemanded,
)
from portal.domain.history import History
from portal.domain.stage import Stage
from portal.domain.tally import amounts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Everything that follows from a debt's history on the day ``on``.

    Amounts are in cents, dates are days in Europe/Amsterdam. ``due_date`` is the creditor's own
    date. ``paused``, ``objection`` and ``arrangement`` are the event behind the flag, or None.
    """

    debt: Debt
    on: date
    amounts: Amounts
    stage: Stage
    stage_since: date | None
    due_date: date | None
    overdue: bool
    mismatch: bool
    demand: PaymentDemanded | None
    paused: CollectionPaused | None
    objection: ObjectionFiled | None
    enforcements: tuple[EnforcementStarted, ...]
    history: History

    @property
    def outstanding_cents(self) -> int:
        """What is left to pay."""
        return self.amounts.outstanding_cents

    @property
    def timeline(self) -> tuple[Event, ...]:
        """The events that count on this day, oldest first."""
        return self.history.events


def standing_of(debt: Debt, on: date) -> Standing:
    """Derive the standing of ``debt`` on the day ``on``. Later events do not count yet."""
    history = History.until(debt.events, on)
    stage, paused = history.stage, history.paused_on(on)
    due = None if stage == "settled" else history.due_date
    return Standing(
        debt=debt,
        on=on,
        amounts=history.amounts,
        stage=stage,
        stage_since=history.stage_since,
        due_date=due,
        overdue=due is not None and due < on and paused is None,
        mismatch=_differs_from_stated(debt),
        demand=history.current_demand,
        paused=paused,
        objection=history.open_objection,
        enforcements=history.running_enforcements,
        history=history,
    )


def _differs_from_stated(debt: Debt) -> bool:
    """Whether the source's own balance differs from the outstanding amount on its day."""
    stated = debt.stated_balance
    if stated is None:
        return False
    day = amsterdam_day(stated.at)
    known = amounts_of(event for event in debt.events if event.at <= day)
    return known.outstanding_cents != stated.cents
