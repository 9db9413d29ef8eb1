"""How the amount came about: what was added, what went off, what is left."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from markupsafe import Markup

from portal.domain.event import ObligationImposed
from portal.domain.standing import Standing
from portal.domain.vocabulary import Category
from portal.web.filters import money
from portal.web.i18n import _
from portal.web.words.amounts import CATEGORIES

Row = tuple[str, Markup]


def build_up(standing: Standing) -> list[Row]:
    """A row per sort of cost, then what was remitted and paid. They add up to what is left."""
    sums: Counter[Category] = Counter()
    for event in standing.timeline:
        if isinstance(event, ObligationImposed):
            sums[event.category] += event.cents
    rows = [
        (str(CATEGORIES[category]), money(sums[category]))
        for category in get_args(Category)
        if sums[category]
    ]
    return rows + _gone(standing)


def _gone(standing: Standing) -> list[Row]:
    amounts = standing.amounts
    off = [
        (_("Hoeft u niet meer te betalen"), amounts.remitted_cents),
        (_("Heeft u al betaald"), amounts.paid_cents),
        (_("Te veel betaald"), -amounts.overpaid_cents),
    ]
    return [(name, money(-cents)) for name, cents in off if cents]
