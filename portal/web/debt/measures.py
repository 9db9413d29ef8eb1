"""The measures that run now: how money is taken, by whom, and what stays with the citizen."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.event import EnforcementStarted
from portal.domain.standing import Standing
from portal.domain.vocabulary import INTO_INCOME
from portal.web.filters import money_text
from portal.web.i18n import _
from portal.web.words.measures import MEASURES


@dataclass(frozen=True, slots=True)
class MeasureText:
    """A measure in words. ``distributor`` is the source's own text."""

    title: str
    legal: str | None
    about: str
    facts: tuple[str, ...]
    distributor: str | None


def measures_of(standing: Standing) -> tuple[MeasureText, ...]:
    """All measures that run, oldest first."""
    return tuple(_text(event) for event in standing.enforcements)


def is_taken_from_income(standing: Standing) -> bool:
    """Whether money comes in without the citizen doing anything."""
    return any(event.measure in INTO_INCOME for event in standing.enforcements)


def _text(event: EnforcementStarted) -> MeasureText:
    term = MEASURES[event.measure]
    facts = []
    if event.monthly_cents is not None:
        amount = money_text(event.monthly_cents)
        facts.append(_("Er gaat %(bedrag)s per maand af.", bedrag=amount))
    if event.protected_income_cents is not None:
        amount = money_text(event.protected_income_cents)
        facts.append(
            _("U mag elke maand %(bedrag)s houden om van te leven. Klopt dat niet? Bel dan.",
              bedrag=amount)
        )  # fmt: skip
    return MeasureText(
        title=str(term.plain),
        legal=term.legal,
        about=str(term.about),
        facts=tuple(facts),
        distributor=event.distributor,
    )
