"""Where a debt stands on its ladder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from portal.domain.event import EnforcementStarted
from portal.domain.standing import Standing
from portal.law.procedure import Step
from portal.services.ladder import Ladder, Rung, ladder_for
from portal.web.i18n import _
from portal.web.words.steps import step_term
from portal.web.words.term import Term

NOT_IN_SIGHT = ("detention", "licence")
"""Rungs that almost nobody reaches: named only when they are next."""


@dataclass(frozen=True, slots=True)
class RungText:
    """A rung of the ladder as components/ladder.html wants it."""

    name: str
    state: Literal["done", "current", "next"]
    note: str | None


def place_of(standing: Standing) -> tuple[RungText, ...]:
    """The rungs of the ladder of a debt, in words."""
    ladder = ladder_for(standing)
    return tuple(
        _text(rung, step_term(standing.debt.regime, rung.step.id))
        for rung in ladder.rungs
        if _is_shown(rung, standing, ladder)
    )


def _is_shown(rung: Rung, standing: Standing, ladder: Ladder) -> bool:
    """A measure is said to be past only when it was taken; a side road only when it is taken."""
    if rung.status in ("current", "next"):
        return True
    if ladder.current is None and standing.stage == "settled":
        return _happened(rung.step, standing)
    if rung.status == "done":
        return rung.step.stage != "enforcement" or _happened(rung.step, standing)
    return not rung.step.side and rung.step.id not in NOT_IN_SIGHT


def _happened(step: Step, standing: Standing) -> bool:
    measures = {e.measure for e in standing.timeline if isinstance(e, EnforcementStarted)}
    forms = {getattr(event, "form", None) for event in standing.timeline}
    return bool(measures.intersection(step.measures)) or bool(forms.intersection(_stages(step)))


def _stages(step: Step) -> tuple[str, ...]:
    return (step.stage, *step.also)


def _text(rung: Rung, term: Term) -> RungText:
    state: Literal["done", "current", "next"] = "next" if rung.status == "later" else rung.status
    in_letter = term.legal and rung.status in ("current", "next")
    note = _("In de brief staat: %(woord)s.", woord=term.legal) if in_letter else None
    return RungText(name=str(term.plain), state=state, note=note)
