"""What a step adds, in words. Each number comes from ``portal.law``; none is written here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from portal.law.values import NotInForce, value_on
from portal.web.filters import money_text, percent_text
from portal.web.i18n import _


def cost_text(formula: str, on: date) -> str:
    """What this formula adds on a day; honestly when the law of that day is not known to us."""
    try:
        return TEXTS[formula](on)
    except NotInForce:
        return _("Er komen kosten bij. Hoeveel dat nu is, weten wij niet.")


def _wahv_first(on: date) -> str:
    rate = value_on("wahv.increase_first", on)
    return _("Er komt %(deel)s van de boete bij.", deel=percent_text(rate.value))


def _wahv_second(on: date) -> str:
    rate = value_on("wahv.increase_second", on)
    return _(
        "Er komt %(deel)s bij van de boete met de eerste verhoging.", deel=percent_text(rate.value)
    )


def _criminal_first(on: date) -> str:
    return _("Er komt %(bedrag)s bij.", bedrag=_euros("criminal_fine.increase_first", on))


def _criminal_second(on: date) -> str:
    rate = value_on("criminal_fine.increase_second", on)
    return _(
        "Er komt %(deel)s bij van de boete met de eerste verhoging. Het is minstens %(bedrag)s.",
        deel=percent_text(rate.value),
        bedrag=_euros("criminal_fine.increase_second_minimum", on),
    )


def _reminder(name: str, on: date) -> str:
    return _(
        "Er komt %(laag)s bij. Is de schuld %(grens)s of meer? Dan is het %(hoog)s.",
        laag=_euros(f"{name}_low", on),
        grens=_euros(f"{name}_limit", on),
        hoog=_euros(f"{name}_high", on),
    )


def _writ(on: date) -> str:
    name = "collection_costs.tax_writ"
    return _(
        "Er komt %(begin)s bij. Voor elke %(per)s boven %(per)s is dat %(stap)s meer. Het is nooit "
        "meer dan %(hoogste)s.",
        begin=_euros(f"{name}_base", on),
        stap=_euros(f"{name}_step", on),
        per=_euros(f"{name}_per", on),
        hoogste=_euros(f"{name}_maximum", on),
    )


def _surcharge(on: date) -> str:
    rate = value_on("collection_costs.maintenance_surcharge", on)
    return _(
        "Er komt %(deel)s van de achterstand bij, en minstens %(bedrag)s.",
        deel=percent_text(rate.value),
        bedrag=_euros("collection_costs.maintenance_surcharge_minimum", on),
    )


def _euros(name: str, on: date) -> str:
    return money_text(value_on(name, on).whole)


TEXTS: dict[str, Callable[[date], str]] = {
    "wahv_increase_first": _wahv_first,
    "wahv_increase_second": _wahv_second,
    "criminal_increase_first": _criminal_first,
    "criminal_increase_second": _criminal_second,
    "tax_reminder": lambda on: _reminder("collection_costs.tax_reminder", on),
    "awb_reminder": lambda on: _reminder("collection_costs.awb_reminder", on),
    "tax_writ": _writ,
    "maintenance_surcharge": _surcharge,
}
"""A text for each of ``portal.law.costs.FORMULAS``."""
