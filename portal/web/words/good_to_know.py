"""What the law says about a kind of debt. Each number comes from ``portal.law``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from portal.law.values import LawValue, NotInForce, value_on
from portal.web.filters import money_text, percent_text
from portal.web.i18n import _
from portal.web.words.lengths import duration_text


@dataclass(frozen=True, slots=True)
class GoodToKnow:
    """A fact of the law. ``check``: we are not sure enough, so ask the organisation."""

    text: str
    check: bool
    article: str


Say = Callable[..., str]
Fact = tuple[tuple[str, ...], Say]


def good_to_know(kind: str, on: date) -> tuple[GoodToKnow, ...]:
    """What holds for a kind of debt on a day; nothing where the law of that day is not known."""
    found = (_told(names, say, on) for names, say in FACTS.get(kind, ()))
    return tuple(fact for fact in found if fact is not None)


def _told(names: tuple[str, ...], say: Say, on: date) -> GoodToKnow | None:
    try:
        values = [value_on(name, on) for name in names]
    except NotInForce:
        return None
    return GoodToKnow(
        text=say(*map(_written, values)),
        check=any(value.confidence != "high" for value in values),
        article="; ".join(dict.fromkeys(value.article for value in values)),
    )


def _written(value: LawValue) -> str:
    if value.unit == "cents":
        return money_text(value.whole)
    return percent_text(value.value) if value.unit == "percent" else duration_text(value)


def _not_claimed(amount: str) -> str:
    return _(
        "Gaat het om %(bedrag)s of minder? Dan vraagt Dienst Toeslagen het niet terug.",
        bedrag=amount,
    )


def _heard(amount: str) -> str:
    return _(
        "Gaat het per jaar om %(bedrag)s of meer? Dan mag u eerst uw verhaal vertellen. "
        "Dat is anders als het alleen om uw inkomen gaat.",
        bedrag=amount,
    )


def _reported(length: str) -> str:
    return _(
        "Staat er %(tijd)s premie open? Dan meldt de zorgverzekeraar dat bij het CAK.", tijd=length
    )


def _offered(length: str) -> str:
    return _(
        "Bij een achterstand van %(tijd)s doet uw verzekeraar een voorstel om in delen te betalen.",
        tijd=length,
    )


def _share(least: str, most: str) -> str:
    return _(
        "De premie aan het CAK is %(minst)s tot %(meest)s van de standaardpremie.",
        minst=least,
        meest=most,
    )


def _monthly(amount: str) -> str:
    return _("De premie aan het CAK is nu %(bedrag)s per maand.", bedrag=amount)


def _starts(length: str, amount: str) -> str:
    return _(
        "Het LBIO begint bij een achterstand van %(tijd)s of meer, en vanaf %(bedrag)s.",
        tijd=length,
        bedrag=amount,
    )


def _surcharge(share: str, least: str) -> str:
    return _(
        "De kosten zijn %(deel)s van de alimentatie die het LBIO int, en minstens %(bedrag)s.",
        deel=share,
        bedrag=least,
    )


def _stops(length: str) -> str:
    return _("Betaalde u %(tijd)s op tijd, en is er geen achterstand? Dan stopt het LBIO.",
             tijd=length)  # fmt: skip


def _may_stop(length: str) -> str:
    return _(
        "Betaalde u %(tijd)s lang terug? Dan mag de gemeente stoppen met innen. Vraag ernaar.",
        tijd=length,
    )


def _bought_off(share: str) -> str:
    return _(
        "Betaalt u in één keer %(deel)s van wat er nog staat? Dan mag de gemeente ook stoppen.",
        deel=share,
    )


ALLOWANCE: tuple[Fact, ...] = (
    (("benefits.not_claimed_until",), _not_claimed),
    (("benefits.heard_from",), _heard),
)
MAINTENANCE: tuple[Fact, ...] = (
    (("maintenance.starts_after", "maintenance.starts_from"), _starts),
    (
        (
            "collection_costs.maintenance_surcharge",
            "collection_costs.maintenance_surcharge_minimum",
        ),
        _surcharge,
    ),
    (("maintenance.stops_after",), _stops),
)
FACTS: dict[str, tuple[Fact, ...]] = {
    **dict.fromkeys(
        ("rent_benefit", "care_benefit", "healthcare_benefit", "childcare_benefit", "child_budget"),
        ALLOWANCE,
    ),
    **dict.fromkeys(
        ("child_maintenance", "partner_maintenance", "maintenance", "collection_surcharge"),
        MAINTENANCE,
    ),
    "health_premium": (
        (("health_premium.offer_after",), _offered),
        (("health_premium.reported_after",), _reported),
        (("health_premium.lowest_share", "health_premium.highest_share"), _share),
        (("health_premium.monthly",), _monthly),
    ),
    "social_assistance": (
        (("social_assistance.may_stop_after_years",), _may_stop),
        (("social_assistance.bought_off_by",), _bought_off),
    ),
}
