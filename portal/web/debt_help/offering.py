"""The offer of debt help in words, unless the citizen said: not now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import session

from portal.services.debt_help_offer import DebtHelpOffer, Moment, offer_debt_help
from portal.services.summary import DebtLine
from portal.web.i18n import LazyText, lazy, plural
from portal.web.sessions import look

NOT_NOW = "debt_help_not_now"

WHY: dict[Moment, LazyText] = {
    "below_protected": lazy(
        "U houdt nu te weinig over om van te leven. Dat hoeft niet zo te blijven."
    ),
    "no_plan": lazy("Met wat u kunt betalen, past er nog geen plan. Er is meer mogelijk met hulp."),
    "bailiff": lazy("Hoe eerder u erover praat, hoe meer er nog kan."),
}


@dataclass(frozen=True, slots=True)
class OfferText:
    """The card. ``why``: what we saw, as a help and not as a reproach."""

    why: str


def put_off() -> None:
    """Not now: the offer does not come back in this visit."""
    session[NOT_NOW] = True


def is_put_off() -> bool:
    """Whether the citizen said: not now. A helper is never asked."""
    return look() is not None or bool(session.get(NOT_NOW))


def offered(
    lines: Iterable[DebtLine], on: date, *, below_protected: bool = False, no_plan: bool = False
) -> OfferText | None:
    """The offer in words; None when there is no reason for it, or not now."""
    if is_put_off():
        return None
    found = offer_debt_help(lines, on, below_protected=below_protected, no_plan=no_plan)
    return OfferText(_why(found)) if found else None


def _why(found: DebtHelpOffer) -> str:
    if found.moment != "behind":
        return str(WHY[found.moment])
    return plural(
        "Bij %(num)s schuld is de datum voorbij. Dat is te regelen, ook met hulp.",
        "Bij %(num)s schulden is de datum voorbij. Dat is veel tegelijk. Samen lukt het vaak wel.",
        found.behind,
    )
