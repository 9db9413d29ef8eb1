"""If you do nothing: the steps that follow, when at the earliest, and what each adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from portal.domain.event import ObligationImposed
from portal.domain.standing import Standing
from portal.law.costs import Base, cost_of
from portal.law.deadlines import last_day
from portal.law.procedure import LETTER, UNKNOWN, Procedure, Step, procedure_of
from portal.law.values import Confidence, LawValue, NotInForce
from portal.services.ladder import current_step

SUSPENDING = {"wahv", "criminal_fine"}
"""Regimes in which a decision that is fought does not take effect yet: Wahv art. 23 lid 1,
Sv art. 6:4:1. Elsewhere an objection does not stop collection (Awb art. 6:16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A step that follows when nothing is done.

    ``on``: the earliest day, None when the letter says so or it is not known. ``added_cents``:
    None when the cost is not known, 0 when it adds nothing. ``total_cents``: what is then to be
    paid, without interest; None from the first unknown cost on. ``values``: the law behind it.
    """

    step: Step
    on: date | None
    added_cents: int | None
    total_cents: int | None
    values: tuple[LawValue, ...]
    loses: tuple[str, ...]

    @property
    def article(self) -> str:
        """The article of the step."""
        return self.step.article

    @property
    def confidence(self) -> Confidence:
        """The least certain of the step and the values behind its cost."""
        order: tuple[Confidence, ...] = ("low", "medium", "high")
        return min((self.step.confidence, *(v.confidence for v in self.values)), key=order.index)


@dataclass(frozen=True, slots=True)
class _Position:
    """How far the forecast has come. ``free``: the first day on which the next step can come."""

    step: Step
    base: Base
    free: date | None
    known: bool


def next_steps(standing: Standing) -> tuple[NextStep, ...]:
    """The steps that follow until the end of the ladder when nothing is done."""
    procedure = procedure_of(standing.debt.regime)
    step = current_step(standing, procedure)
    if step is None or not standing.outstanding_cents:
        return ()
    start = _Position(step, _base(standing), _first_free_day(standing), known=True)
    return tuple(_follow(start, procedure, standing.on))


def _follow(position: _Position, procedure: Procedure, today: date) -> Iterator[NextStep]:
    following = procedure.after(position.step)
    while following is not None:
        taken = _take(position, following, today)
        yield taken
        position = _Position(
            step=following,
            base=_grown(position.base, taken.added_cents or 0, following),
            free=_day_after_term(following, taken.on),
            known=taken.total_cents is not None,
        )
        following = procedure.after(following)


def _take(position: _Position, step: Step, today: date) -> NextStep:
    on = position.free
    if on is not None and step.notice:
        on = last_day(step.notice, on)
    added, values = _cost(step, position.base, on or today)
    known = position.known and added is not None
    return NextStep(
        step=step,
        on=on,
        added_cents=added,
        total_cents=position.base.outstanding_cents + (added or 0) if known else None,
        values=values,
        loses=position.step.loses,
    )


def _cost(step: Step, base: Base, on: date) -> tuple[int | None, tuple[LawValue, ...]]:
    if step.cost is None:
        return 0, ()
    if step.cost == UNKNOWN:
        return None, ()
    try:
        cost = cost_of(step.cost, base, on)
    except NotInForce:
        return None, ()
    return cost.cents, cost.values


def _base(standing: Standing) -> Base:
    increases = sum(
        event.cents
        for event in standing.timeline
        if isinstance(event, ObligationImposed) and event.category == "increase"
    )
    principal = max(0, standing.amounts.principal_cents - standing.amounts.remitted_cents)
    return Base(principal, increases, standing.outstanding_cents)


def _grown(base: Base, cents: int, step: Step) -> Base:
    increase = cents if step.cost and "increase" in step.cost else 0
    return replace(
        base,
        increases_cents=base.increases_cents + increase,
        outstanding_cents=base.outstanding_cents + cents,
    )


def _first_free_day(standing: Standing) -> date | None:
    """The day after the creditor's own date; not before today, not during a pause, and not
    known while an objection holds the debt up or money is being taken already."""
    if standing.due_date is None or standing.stage in ("enforcement", "transferred"):
        return None
    if standing.objection is not None and standing.debt.regime in SUSPENDING:
        return None
    free = max(standing.due_date + timedelta(days=1), standing.on)
    if standing.paused is None:
        return free
    if standing.paused.until is None:
        return None
    return max(free, standing.paused.until + timedelta(days=1))


def _day_after_term(step: Step, on: date | None) -> date | None:
    if on is None or step.term == LETTER:
        return None
    return last_day(step.term, on) + timedelta(days=1)
