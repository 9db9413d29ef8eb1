"""The road from a step on: which steps follow when nothing is done, and when at the earliest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from portal.domain.debt import Regime
from portal.law.deadlines import last_day
from portal.law.procedure import LETTER, Step, procedure_of


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step that follows. ``on``: its earliest day, None when a letter says so or it is not
    known. ``loses``: what is no longer possible once it comes."""

    step: Step
    on: date | None
    loses: tuple[str, ...]


@lru_cache(maxsize=10_000)
def road_from(regime: Regime, step_id: str, free: date | None) -> tuple[Milestone, ...]:
    """The steps after ``step_id`` up to the end of the ladder. ``free``: the first day on which
    the next step can come. Raises ``KeyError`` for a step that is not on the ladder."""
    return tuple(_walk(regime, step_id, free))


def _walk(regime: Regime, step_id: str, free: date | None) -> Iterator[Milestone]:
    procedure = procedure_of(regime)
    here = procedure.step(step_id)
    following = procedure.after(here)
    while following is not None:
        on = _earliest_day(following, free)
        yield Milestone(following, on, here.loses)
        here, free = following, _day_after_term(following, on)
        following = procedure.after(here)


def _earliest_day(step: Step, free: date | None) -> date | None:
    if free is None or step.notice == LETTER:
        return None
    return last_day(step.notice, free) if step.notice else free


def _day_after_term(step: Step, on: date | None) -> date | None:
    if on is None or step.term == LETTER:
        return None
    return last_day(step.term, on) + timedelta(days=1)
