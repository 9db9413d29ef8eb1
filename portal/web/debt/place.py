"""Where a debt stands on its ladder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from portal.domain.event import EnforcementStarted, PaymentDemanded
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
    """A step is said to be past only when it happened; a side road is named only when taken."""
    if rung.status in ("current", "next"):
        return True
    if rung.status == "done":
        return rung.step is ladder.procedure.steps[0] or _happened(rung.step, standing)
    return not rung.step.side and rung.step.id not in NOT_IN_SIGHT


def _happened(step: Step, standing: Standing) -> bool:
    measures = {e.measure for e in standing.timeline if isinstance(e, EnforcementStarted)}
    forms = [e.form for e in standing.timeline if isinstance(e, PaymentDemanded)]
    if step.id == "second_reminder" and forms.count("reminder") > 1:
        return True
    return bool(measures.intersection(step.measures)) or step.stage in forms


def _text(rung: Rung, term: Term) -> RungText:
    state: Literal["done", "current", "next"] = "next" if rung.status == "later" else rung.status
    in_letter = term.legal and rung.status in ("current", "next")
    note = _("In de brief staat: %(woord)s.", woord=term.legal) if in_letter else None
    return RungText(name=str(term.plain), state=state, note=note)
