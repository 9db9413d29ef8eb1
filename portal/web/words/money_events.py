"""What happened to the amount: a sentence per event about money."""

from __future__ import annotations

from portal.domain.event import (
    ObligationImposed,
    ObligationReduced,
    PaymentDemanded,
    PaymentReceived,
)
from portal.domain.vocabulary import Category, DemandForm, ReductionReason
from portal.web.filters import day_text, money_text
from portal.web.i18n import LazyText, _, lazy

IMPOSED: dict[Category, LazyText] = {
    "principal": lazy("Er is bepaald dat u %(bedrag)s moet betalen."),
    "administration": lazy("Er kwam %(bedrag)s bij voor de administratie."),
    "increase": lazy("Het bedrag ging met %(bedrag)s omhoog."),
    "reminder_cost": lazy("Er kwam %(bedrag)s bij voor de kosten van de aanmaning."),
    "writ_cost": lazy("Er kwam %(bedrag)s bij voor de kosten van het dwangbevel."),
    "interest": lazy("Er kwam %(bedrag)s rente bij."),
    "other": lazy("Er kwam %(bedrag)s aan andere kosten bij."),
}

REDUCED: dict[ReductionReason, LazyText] = {
    "remission": lazy("U hoeft %(bedrag)s niet meer te betalen."),
    "correction": lazy("De organisatie verbeterde het bedrag. Er ging %(bedrag)s af."),
    "withdrawn": lazy("De organisatie trok een bedrag in. Er ging %(bedrag)s af."),
    "other": lazy("Er ging %(bedrag)s af."),
}

DEMANDED: dict[DemandForm, LazyText] = {
    "notice": lazy("U kreeg een brief: betaal %(bedrag)s, uiterlijk op %(dag)s."),
    "reminder": lazy("U kreeg een herinnering: betaal %(bedrag)s, uiterlijk op %(dag)s."),
    "final_demand": lazy(
        "U kreeg de laatste brief voordat er meer kosten komen: betaal %(bedrag)s, uiterlijk op "
        "%(dag)s."
    ),
    "writ": lazy(
        "U kreeg een brief waarmee een deurwaarder geld mag halen: betaal %(bedrag)s, uiterlijk op "
        "%(dag)s."
    ),
    "instalment": lazy("U kreeg een brief voor één deel: betaal %(bedrag)s, uiterlijk op %(dag)s."),
    "other": lazy("U kreeg een brief: betaal %(bedrag)s, uiterlijk op %(dag)s."),
}


def imposed(event: ObligationImposed) -> str:
    """An amount was added."""
    return _(IMPOSED[event.category].message, bedrag=money_text(event.cents))


def reduced(event: ObligationReduced) -> str:
    """An amount was taken off."""
    return _(REDUCED[event.reason].message, bedrag=money_text(event.cents))


def demanded(event: PaymentDemanded) -> str:
    """A letter came that asks for payment."""
    text = DEMANDED[event.form].message
    return _(text, bedrag=money_text(event.cents), dag=day_text(event.due))


def received(event: PaymentReceived) -> str:
    """A payment was booked."""
    return _("Uw betaling van %(bedrag)s is verwerkt.", bedrag=money_text(event.cents))
