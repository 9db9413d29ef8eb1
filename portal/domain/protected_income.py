"""Protected income (beslagvrije voet): what a citizen may always keep each month.

The formula of Rv art. 475da as it stands since 1 January 2026. Exact fractions; the outcome is
rounded half up to a whole cent. An estimate: only the maxima are official checks.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Household = Literal["alleenstaande", "alleenstaande_ouder", "gehuwd", "gehuwd_kind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The letters of Rv art. 475da for one household on one day.

    Amounts in cents (``*_year`` a year, the others a month), shares as exact fractions.
    ``norm``: A or B. ``threshold_year``: D. ``care_share``: E. ``housing_share``: F or G.
    ``housing_maximum``: H - J. ``reference_year``: minimum-inkomensijkpunt.
    ``child_share``: K, ``child_free_year``: L; None without children. ``maximum``: lid 1.
    """

    norm: int
    norm_share: Fraction
    threshold_year: int
    care_share: Fraction
    care_maximum: Fraction
    reference_year: int
    housing_share: Fraction
    housing_maximum: int
    rent_limit: int
    child_share: Fraction | None
    child_free_year: int
    maximum: int
    couple_norm: int
    no_address_share: Fraction
    partner_share: Fraction
    income_share: Fraction
    high_rent_share: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the citizen tells. Amounts in cents; ``taxable_income_year`` of both partners.

    ``other_income``: own income that is not seized, a month (Rv 475db lid 1 b).
    ``partner_income``: the partner's income that is not seized, a month (475db lid 1 a).
    ``monthly_income``: income with holiday pay, for the 95 % rule (475dc lid 1).
    ``rent``: housing costs a month; what lies above the limit counts on request (475da lid 5).
    """

    taxable_income_year: int
    other_income: int = 0
    partner_income: int = 0
    monthly_income: int | None = None
    rent: int | None = None
    no_address: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedIncome:
    """The outcome and the steps to it, in cents a month. ``limited_by`` names what set the
    amount: ``formula``, ``maximum``, ``income`` (95 % rule) or ``no_address``."""

    base: int
    care: int
    housing: int
    child: int
    formula: int
    maximum: int
    high_rent: int
    partner: int
    other: int
    amount: int
    limited_by: Literal["formula", "maximum", "income", "no_address"]


def protected_income(parameters: Parameters, situation: Situation) -> ProtectedIncome:
    """The protected income a month for this situation."""
    base = parameters.norm_share * parameters.norm
    care, housing, child = _parts(parameters, situation.taxable_income_year)
    formula = base + care + housing + child
    limited: Literal["formula", "maximum", "income", "no_address"] = "formula"
    amount = formula
    if amount > parameters.maximum:
        amount, limited = Fraction(parameters.maximum), "maximum"
    if situation.no_address:
        amount, limited = parameters.no_address_share * parameters.couple_norm, "no_address"
    high_rent = _high_rent(parameters, situation)
    partner = min(Fraction(situation.partner_income), amount * parameters.partner_share)
    amount = max(Fraction(0), amount + high_rent - partner - situation.other_income)
    if situation.monthly_income is not None:
        ceiling = parameters.income_share * situation.monthly_income
        if amount > ceiling:
            amount, limited = ceiling, "income"
    return ProtectedIncome(
        base=_cents(base),
        care=_cents(care),
        housing=_cents(housing),
        child=_cents(child),
        formula=_cents(formula),
        maximum=parameters.maximum,
        high_rent=_cents(high_rent),
        partner=_cents(partner),
        other=situation.other_income,
        amount=_cents(amount),
        limited_by=limited,
    )


def _parts(p: Parameters, income_year: int) -> tuple[Fraction, Fraction, Fraction]:
    """What care, housing and children add (Rv 475da lid 2 and 3)."""
    above = Fraction(max(0, income_year - p.threshold_year), 12)
    care = min(above * p.care_share, p.care_maximum)
    over_reference = Fraction(max(0, income_year - p.reference_year), 12)
    housing = min(over_reference * p.housing_share, Fraction(p.housing_maximum))
    if p.child_share is None:
        return care, housing, Fraction(0)
    over_free = max(0, income_year - p.threshold_year - p.child_free_year)
    return care, housing, Fraction(over_free, 12) * p.child_share


def _high_rent(p: Parameters, situation: Situation) -> Fraction:
    if situation.rent is None or situation.no_address:
        return Fraction(0)
    return max(Fraction(0), situation.rent - p.high_rent_share * p.rent_limit)


def _cents(amount: Fraction) -> int:
    """Rounded half up to a whole cent."""
    return int((amount * 2 + 1) // 2)
