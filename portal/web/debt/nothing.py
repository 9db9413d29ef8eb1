"""Doing nothing: every step that can follow, when, what it adds, and what goes by."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.standing import Standing
from portal.services.announced import announced_on
from portal.services.forecast import NextStep, next_steps
from portal.services.remedies import remedies_of
from portal.web.debt.measures import is_taken_from_income
from portal.web.filters import day_text, money_text
from portal.web.i18n import _
from portal.web.words.late_interest import interest_text
from portal.web.words.procedures import LOSES
from portal.web.words.steps import step_term
from portal.web.words.term import Term

AT_ONCE = 2
"""How many steps are shown at once; what lies further away is there for who wants to know."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A step that can follow, in words."""

    term: Term
    when: str
    adds: str | None
    loses: tuple[str, ...]
    check: bool


@dataclass(frozen=True, slots=True)
class DoingNothing:
    """The steps. ``calm`` says why none of them is near, and keeps them out of sight.
    ``interest`` tells of interest on top of the amounts, ``end`` when the debt is too old."""

    calm: str | None
    first: tuple[Coming, ...]
    later: tuple[Coming, ...]
    interest: str | None
    end: str | None


def doing_nothing(standing: Standing) -> DoingNothing | None:
    """What follows until the end of the ladder; None when nothing is left to pay, or asked."""
    steps = next_steps(standing)
    if not steps and not _why_calm(standing):
        return None
    lost = _already_lost(standing)
    coming = tuple(_coming(step, standing, lost) for step in steps)
    calm = _why_calm(standing)
    shown = 0 if calm else AT_ONCE
    return DoingNothing(
        calm=calm,
        first=coming[:shown],
        later=coming[shown:],
        interest=interest_text(standing.debt.regime, standing.on),
        end=_end(standing),
    )


def _coming(step: NextStep, standing: Standing, lost: frozenset[str]) -> Coming:
    return Coming(
        term=step_term(standing.debt.regime, step.step.id),
        when=_when(step),
        adds=_adds(step),
        loses=tuple(str(LOSES[one]) for one in step.loses if one not in lost),
        check=step.confidence != "high",
    )


def _when(step: NextStep) -> str:
    if step.on is None:
        return _("Wanneer, weten wij niet.")
    return _("Op zijn vroegst op %(dag)s.", dag=day_text(step.on))


def _adds(step: NextStep) -> str | None:
    if step.added_cents is None:
        return _("Er kunnen kosten bij komen. Hoeveel, weten wij niet.")
    if not step.added_cents:
        return None
    added = money_text(step.added_cents)
    if step.total_cents is None:
        return _("Er komt %(erbij)s bij. Hoeveel het dan samen is, weten wij niet.", erbij=added)
    together = money_text(step.total_cents)
    return _("Er komt %(erbij)s bij. Samen is dat %(samen)s.", erbij=added, samen=together)


def _already_lost(standing: Standing) -> frozenset[str]:
    """What can go by no more, because its term is over or it was used already."""
    still = {remedy.kind for remedy in remedies_of(standing) if remedy.open}
    remedies = {"objection", "administrative_appeal", "dispute", "prove_payment"}
    lost = remedies - still if standing.objection is None else remedies | {"opposition_decision"}
    return frozenset(lost)


def _why_calm(standing: Standing) -> str | None:
    if announced_on(standing) is not None:
        return _("Uw betaling is onderweg. Is zij verwerkt? Dan komt er geen volgende stap.")
    if standing.paused is not None:
        return _("Zolang de pauze duurt, hoeft u niets te doen.")
    if standing.stage == "arrangement" and not standing.overdue:
        return _(
            "Betaalt u elk deel op tijd? Dan komt er geen volgende stap. Lukt een deel niet? Bel "
            "dan voordat de datum voorbij is."
        )
    if is_taken_from_income(standing):
        return _("Dit gaat door tot u alles heeft betaald of een andere afspraak maakt.")
    return None


def _end(standing: Standing) -> str | None:
    day = standing.debt.limitation_date
    if day is None:
        return None
    return _(
        "Na %(dag)s is deze schuld te oud en hoeft u niet meer te betalen. Die dag kan nog "
        "veranderen.",
        dag=day_text(day),
    )
