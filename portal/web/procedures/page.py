"""A procedure in words: each step with its term, what it adds, and what the citizen can do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.domain.debt import Regime
from portal.law.deadlines import rule
from portal.law.procedure import END, LETTER, End, Procedure, Step, procedure_of
from portal.web.filters import money_text
from portal.web.i18n import LazyText, _
from portal.web.procedures.example import EXAMPLE_CENTS, Grown, example_of
from portal.web.procedures.step_facts import adds_text, term_text
from portal.web.words.late_interest import interest_text
from portal.web.words.lengths import length_text
from portal.web.words.procedures import CAN, ENDS, LOSES
from portal.web.words.regimes import REGIMES
from portal.web.words.steps import step_term
from portal.web.words.term import Term

BAR = 200
"""How long the longest bar of the example is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepText:
    """A step of the picture. ``bar`` is the length of the example's bar here."""

    term: Term
    side: bool
    when: str
    adds: str | None
    example: str | None
    bar: int | None
    transfer: bool
    can: tuple[LazyText, ...]
    loses: tuple[LazyText, ...]
    check: bool
    article: str


@dataclass(frozen=True, slots=True)
class EndText:
    """A way in which it ends, and after how long."""

    term: Term
    after: str | None
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureText:
    """The whole page. ``assumed``: we did not read the law itself."""

    regime: Regime
    name: LazyText
    on: date
    law: str
    assumed: bool
    interest: str | None
    steps: tuple[StepText, ...]
    ends: tuple[EndText, ...]


def procedure_text(regime: Regime, on: date) -> ProcedureText:
    """The words for a procedure, by the law of a day."""
    procedure = procedure_of(regime)
    example = {one.step: one for one in example_of(regime, procedure.steps[0].id, on)}
    return ProcedureText(
        regime=regime,
        name=REGIMES[regime].plain,
        on=on,
        law=procedure.law,
        assumed=procedure.assumed,
        interest=interest_text(regime, on),
        steps=tuple(_step(step, procedure, example, on) for step in _in_order(procedure)),
        ends=tuple(_end(end) for end in procedure.ends),
    )


def _in_order(procedure: Procedure) -> list[Step]:
    """The road as it is written; steps beside it last."""
    return sorted(procedure.steps, key=lambda step: step.side)


def _step(step: Step, procedure: Procedure, example: dict[str, Grown], on: date) -> StepText:
    here, longest = example.get(step.id), max((one.cents for one in example.values()), default=0)
    return StepText(
        term=step_term(procedure.regime, step.id),
        side=step.side,
        when=term_text(step),
        adds=adds_text(step, on, is_first=step is procedure.steps[0]),
        example=_example(here) if here else None,
        bar=here.cents * BAR // longest if here else None,
        transfer="transferred" in step.also,
        can=tuple(CAN[one] for one in step.can),
        loses=tuple(LOSES[one] for one in step.loses) if step.then != (END,) else (),
        check=_is_unsure(step),
        article=step.article,
    )


def _is_unsure(step: Step) -> bool:
    terms = [rule(name) for name in (step.term, step.notice) if name and name != LETTER]
    return any(
        confidence != "high" for confidence in (step.confidence, *(t.confidence for t in terms))
    )


def _example(here: Grown) -> str:
    begin, now = money_text(EXAMPLE_CENTS), money_text(here.cents)
    if here.cents == EXAMPLE_CENTS:
        return _("Voorbeeld: u moet %(bedrag)s betalen.", bedrag=begin)
    return _("Voorbeeld: %(begin)s is nu %(bedrag)s.", begin=begin, bedrag=now)


def _end(end: End) -> EndText:
    after = _("Dat is na %(lengte)s.", lengte=length_text(rule(end.after))) if end.after else None
    return EndText(term=ENDS[end.how], after=after, article=end.article)
