"""What a step takes and adds, in words."""

from __future__ import annotations

from datetime import date

from portal.law.deadlines import rule
from portal.law.procedure import LETTER, UNKNOWN, Step
from portal.web.i18n import _
from portal.web.words.costs import cost_text
from portal.web.words.lengths import length_text
from portal.web.words.term_starts import STARTS


def term_text(step: Step) -> str:
    """How long the citizen has at this step, and how long before it a message comes."""
    told = _("In de brief staat hoe lang u de tijd heeft.")
    if step.term != LETTER:
        told = _(STARTS[rule(step.term).start].message, lengte=length_text(step.term))
    if step.notice in (None, LETTER):
        return told
    before = _("U krijgt %(lengte)s van tevoren bericht.", lengte=length_text(step.notice))
    return before if step.term == LETTER else f"{before} {told}"


def adds_text(step: Step, on: date, *, is_first: bool) -> str | None:
    """What this step adds to the amount; None for the step it begins with."""
    if step.cost is None:
        return None if is_first else _("Er komt in deze stap niets bij.")
    if step.cost == UNKNOWN:
        return _("Er kunnen kosten bij komen. Hoeveel, weten wij niet.")
    return cost_text(step.cost, on)
