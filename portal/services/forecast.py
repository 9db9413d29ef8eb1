"""If you do nothing: the steps that follow, when at the earliest, and what each adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from portal.domain.event import ObligationImposed
from portal.domain.standing import Standing
from portal.law.costs import Base, cost_of
from portal.law.procedure import UNKNOWN, Step, procedure_of
from portal.law.values import Confidence, LawValue, NotInForce
from portal.services.ladder import current_step
from portal.services.road import road_from

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
        known = {self.step.confidence, *(value.confidence for value in self.values)}
        levels: tuple[Confidence, ...] = ("low", "medium", "high")
        return next(level for level in levels if level in known)


def next_steps(standing: Standing) -> tuple[NextStep, ...]:
    """The steps that follow until the end of the ladder when nothing is done."""
    return tuple(coming_steps(standing))


def coming_steps(standing: Standing) -> Iterator[NextStep]:
    """The same steps one by one, for who does not need them all."""
    step = current_step(standing, procedure_of(standing.debt.regime))
    if step is None or not standing.outstanding_cents:
        return
    base, known = _base(standing), True
    for place in road_from(standing.debt.regime, step.id, _first_free_day(standing)):
        added, values = _cost(place.step, base, place.on or standing.on)
        base, known = _grown(base, added or 0, place.step), known and added is not None
        yield NextStep(
            step=place.step,
            on=place.on,
            added_cents=added,
            total_cents=base.outstanding_cents if known else None,
            values=values,
            loses=place.loses,
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
    return Base(
        base.principal_cents, base.increases_cents + increase, base.outstanding_cents + cents
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
