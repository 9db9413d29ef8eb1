"""What comes next when nothing is done: which step, when at the earliest, what it adds."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.standing import Standing
from portal.services.forecast import NextStep, next_steps
from portal.web.filters import day_text, money_text
from portal.web.i18n import _
from portal.web.words.steps import step_term
from portal.web.words.term import Term


@dataclass(frozen=True, slots=True)
class Following:
    """The next step in words. ``facts`` say when it comes and what it adds, as far as known."""

    term: Term
    facts: tuple[str, ...]


def following_of(standing: Standing) -> Following | None:
    """The next step; None at the end of the ladder or when nothing is left to pay."""
    steps = next_steps(standing)
    if not steps:
        return None
    first = steps[0]
    return Following(step_term(standing.debt.regime, first.step.id), tuple(_facts(first)))


def _facts(step: NextStep) -> list[str]:
    facts = []
    if step.on is not None:
        facts.append(_("Dat is op zijn vroegst op %(dag)s.", dag=day_text(step.on)))
    if step.added_cents is None:
        facts.append(_("Er kunnen kosten bij komen. Hoeveel, weten wij niet."))
    elif step.added_cents and step.total_cents is not None:
        facts.append(
            _("Er komt dan %(erbij)s bij. Samen is dat %(samen)s.",
              erbij=money_text(step.added_cents), samen=money_text(step.total_cents))
        )  # fmt: skip
    if step.confidence != "high":
        facts.append(_("Dit kan anders zijn. Wat in uw brief staat, geldt."))
    return facts
