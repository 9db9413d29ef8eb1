"""The parameters of the protected income on a day, from the dated values of the law."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from portal.domain.protected_income import Household, Parameters
from portal.law.values import Confidence, LawValue, value_on

FORMULA_SINCE = date(2026, 1, 1)
"""Rv art. 475da lid 2 as it stands since this day. The factors of the formula before it were
not found, so earlier days cannot be computed."""


def parameters_on(household: Household, on: date) -> Parameters:
    """The parameters for a household on a day. Raises ``NotInForce`` for a day before the
    formula or after the last day whose amounts are known."""
    single = household in ("alleenstaande", "alleenstaande_ouder")
    alone = household == "alleenstaande"
    child = household in ("alleenstaande_ouder", "gehuwd_kind")
    size = "single" if alone else "more"
    return Parameters(
        norm=_cents("a" if single else "b", on),
        norm_share=_share("share_of_norm", on),
        threshold_year=_cents("d_year", on),
        care_share=_share("e", on),
        care_maximum=_care_maximum(single, on),
        reference_year=_cents(f"reference_{size}_year", on),
        housing_share=_share("f" if alone else "g", on),
        housing_maximum=_cents("h", on) - _cents(f"j_{size}", on),
        rent_limit=_cents("h", on),
        child_share=_share("k", on) if child else None,
        child_free_year=_cents("l_year", on) if household == "gehuwd_kind" else 0,
        maximum=_cents(f"maximum_{household}", on),
        couple_norm=_cents("b", on),
        no_address_share=_share("no_address_share", on),
        partner_share=_share("partner_share", on),
        income_share=_share("share_of_income", on),
        high_rent_share=_share("housing_share", on),
    )


def confidence_on(household: Household, on: date) -> Confidence:
    """The outcome is as certain as its least certain value; an estimate is never ``high``."""
    size = "single" if household == "alleenstaande" else "more"
    names = ("a", "b", "d_year", "e", "h", f"j_{size}", f"reference_{size}_year")
    found = {_value(name, on).confidence for name in names}
    return "low" if "low" in found else "medium"


def _care_maximum(single: bool, on: date) -> Fraction:
    """Rv 475da lid 3; for a couple with two premiums, which gives the official maxima."""
    premiums = 1 if single else 2
    own = _cents("care_own_single" if single else "care_own_couple", on)
    return Fraction(premiums * _cents("care_premium_year", on), 12) - own


def _cents(name: str, on: date) -> int:
    return _value(name, on).whole


def _share(name: str, on: date) -> Fraction:
    return Fraction(_value(name, on).value) / 100


def _value(name: str, on: date) -> LawValue:
    return value_on(f"protected_income.{name}", on)
