"""How the amount came about: what was added, what went off, what is left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from portal.domain.event import ObligationImposed
from portal.domain.standing import Standing
from portal.domain.vocabulary import Category
from portal.web.filters import money
from portal.web.i18n import _
from portal.web.words.amounts import CATEGORIES

Row = tuple[str, Markup]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the amount; what went off is below zero. ``added``: it came on top of the debt."""

    name: str
    cents: int
    added: bool = False


def build_up(standing: Standing) -> list[Row]:
    """A row per sort of cost, then what was remitted and paid. They add up to what is left."""
    return [(part.name, money(part.cents)) for part in parts_of(standing)]


def parts_of(standing: Standing) -> list[Part]:
    """The same, as numbers."""
    sums: Counter[Category] = Counter()
    for event in standing.timeline:
        if isinstance(event, ObligationImposed):
            sums[event.category] += event.cents
    parts = [
        Part(str(CATEGORIES[category]), sums[category], added=category != "principal")
        for category in get_args(Category)
        if sums[category]
    ]
    return parts + _gone(standing)


def _gone(standing: Standing) -> list[Part]:
    amounts = standing.amounts
    off = [
        (_("Hoeft u niet meer te betalen"), amounts.remitted_cents),
        (_("Heeft u al betaald"), amounts.paid_cents),
        (_("Te veel betaald"), -amounts.overpaid_cents),
    ]
    return [Part(name, -cents) for name, cents in off if cents]
