"""Where a debt stands on the ladder of its regime."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from portal.domain.event import PaymentDemanded
from portal.domain.standing import Standing
from portal.law.procedure import Procedure, Step, procedure_of

RungStatus = Literal["done", "current", "next", "later"]


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder as seen from where the debt stands now."""

    step: Step
    status: RungStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The ladder of a debt. ``current`` is None when the debt is settled or not asked for yet."""

    procedure: Procedure
    rungs: tuple[Rung, ...]
    current: Step | None


def ladder_for(standing: Standing) -> Ladder:
    """The ladder of the debt's regime, with the place where it stands."""
    procedure = procedure_of(standing.debt.regime)
    current = current_step(standing, procedure)
    return Ladder(procedure=procedure, rungs=_rungs(standing, procedure, current), current=current)


def current_step(standing: Standing, procedure: Procedure) -> Step | None:
    """The step a debt is in: by the measure that runs, by a bailiff, else by the last demand."""
    history = standing.history
    if standing.stage == "settled":
        return None
    if standing.stage == "enforcement":
        return _by_measure(standing, procedure)
    if standing.stage == "transferred":
        return _last_with(procedure, "transferred")
    if history.current_demand is None:
        return None
    return _by_demand(history.current_demand, standing, procedure)


def _by_measure(standing: Standing, procedure: Procedure) -> Step:
    measure = standing.enforcements[-1].measure
    fitting = [step for step in procedure.steps if measure in step.measures]
    rest = [step for step in procedure.steps if step.stage == "enforcement"]
    return (fitting or rest)[0]


def _by_demand(demand: PaymentDemanded, standing: Standing, procedure: Procedure) -> Step:
    form = demand.form if demand.form in ("reminder", "final_demand", "writ") else "notice"
    if form == "reminder" and _reminders(standing) > 1 and _has(procedure, "second_reminder"):
        return procedure.step("second_reminder")
    exact = [step for step in procedure.steps if step.stage == form or form in step.also]
    return exact[0] if exact else procedure.steps[0]


def _reminders(standing: Standing) -> int:
    return sum(
        isinstance(event, PaymentDemanded) and event.form == "reminder"
        for event in standing.timeline
    )


def _has(procedure: Procedure, step_id: str) -> bool:
    return any(step.id == step_id for step in procedure.steps)


def _last_with(procedure: Procedure, stage: str) -> Step:
    return [step for step in procedure.steps if stage in (step.stage, *step.also)][-1]


def _rungs(standing: Standing, procedure: Procedure, current: Step | None) -> tuple[Rung, ...]:
    if current is None:
        status: RungStatus = "done" if standing.stage == "settled" else "later"
        return tuple(Rung(step, status) for step in procedure.steps)
    place = procedure.steps.index(current)
    following = procedure.after(current)
    return tuple(
        Rung(step, _status(index, place, following, step))
        for index, step in enumerate(procedure.steps)
    )


def _status(index: int, place: int, following: Step | None, step: Step) -> RungStatus:
    if index == place:
        return "current"
    if index < place:
        return "done"
    return "next" if step is following else "later"
