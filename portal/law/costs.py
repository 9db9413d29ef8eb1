"""What a step adds to a debt: the formulas of the law, exact to the cent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from portal.law.values import LawValue, value_on


@dataclass(frozen=True, slots=True)
class Base:
    """What a formula counts over, in cents: the sanction or principal that stands, the
    increases so far, and all that is outstanding."""

    principal_cents: int
    increases_cents: int
    outstanding_cents: int


@dataclass(frozen=True, slots=True)
class Cost:
    """An added cost in cents and the values of the law behind it."""

    cents: int
    values: tuple[LawValue, ...]

    @property
    def article(self) -> str:
        """The article of the formula."""
        return self.values[0].article


Formula = Callable[[Base, date], Cost]


def cost_of(formula: str, base: Base, on: date) -> Cost:
    """The cost by formula on a day. Raises ``NotInForce`` when the law of that day is not known
    to us, ``KeyError`` for an unknown formula."""
    return FORMULAS[formula](base, on)


def wahv_increase_first(base: Base, on: date) -> Cost:
    """Half of the sanction (Wahv art. 23 lid 3)."""
    rate = value_on("wahv.increase_first", on)
    return Cost(rate.percent_of(base.principal_cents), (rate,))


def wahv_increase_second(base: Base, on: date) -> Cost:
    """The sanction with the first increase once more (Wahv art. 25 lid 1)."""
    rate = value_on("wahv.increase_second", on)
    return Cost(rate.percent_of(base.principal_cents + base.increases_cents), (rate,))


def criminal_increase_first(base: Base, on: date) -> Cost:
    """A fixed amount (Sv art. 6:4:2 lid 1)."""
    amount = value_on("criminal_fine.increase_first", on)
    return Cost(amount.whole, (amount,))


def criminal_increase_second(base: Base, on: date) -> Cost:
    """A fifth of the amount with the first increase, with a minimum (Sv art. 6:4:2 lid 2)."""
    rate = value_on("criminal_fine.increase_second", on)
    least = value_on("criminal_fine.increase_second_minimum", on)
    added = rate.percent_of(base.principal_cents + base.increases_cents)
    return Cost(max(added, least.whole), (rate, least))


def tax_reminder(base: Base, on: date) -> Cost:
    """Low or high, by the amount that is owed (Kostenwet art. 2)."""
    return _low_or_high("collection_costs.tax_reminder", base, on)


def awb_reminder(base: Base, on: date) -> Cost:
    """Low or high, by the amount that is owed (Awb art. 4:113 lid 1)."""
    return _low_or_high("collection_costs.awb_reminder", base, on)


def tax_writ(base: Base, on: date) -> Cost:
    """A base, and a step for each whole part above it, up to a maximum (Kostenwet art. 3)."""
    names = ("base", "step", "per", "maximum")
    first, step, per, most = (value_on(f"collection_costs.tax_writ_{n}", on) for n in names)
    above = max(0, base.outstanding_cents - per.whole) // per.whole
    return Cost(min(first.whole + above * step.whole, most.whole), (first, step, per, most))


def maintenance_surcharge(base: Base, on: date) -> Cost:
    """A part of the arrears, with a minimum (Besluit kostenopslag inning art. 1)."""
    rate = value_on("collection_costs.maintenance_surcharge", on)
    least = value_on("collection_costs.maintenance_surcharge_minimum", on)
    return Cost(max(rate.percent_of(base.outstanding_cents), least.whole), (rate, least))


def _low_or_high(name: str, base: Base, on: date) -> Cost:
    limit = value_on(f"{name}_limit", on)
    height = "low" if base.outstanding_cents < limit.whole else "high"
    amount = value_on(f"{name}_{height}", on)
    return Cost(amount.whole, (amount, limit))


FORMULAS: dict[str, Formula] = {
    formula.__name__: formula
    for formula in (
        wahv_increase_first,
        wahv_increase_second,
        criminal_increase_first,
        criminal_increase_second,
        tax_reminder,
        tax_writ,
        awb_reminder,
        maintenance_surcharge,
    )
}
