"""An FCID event (gebeurtenis) in our wire format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from connectors.fcid.attributes import Attributes, first, hashed, identifier, without_nothing
from connectors.wire.events import EVENT_MODELS

IMPOSED = "FinancieleVerplichtingOpgelegd"
DEMANDED = "BetalingsverplichtingOpgelegd"
WITHDRAWN = "BetalingsverplichtingIngetrokken"
PAID = "BetalingVerwerkt"
REMITTED = "FinancieleVerplichtingKwijtgescholden"

CATEGORIES = {
    "algemeen": "principal",
    "administratiekosten": "administration",
    "verhoging": "increase",
    "rente": "interest",
}
FORMS = {"aanschrijving": "notice", "herinnering": "reminder", "aanmaning": "final_demand"}
_HAPPENED = {
    IMPOSED: ("datumtijd_opgelegd",),
    DEMANDED: ("datumtijd_opgelegd",),
    WITHDRAWN: ("datumtijd_ingetrokken",),
    PAID: ("datumtijd_ontvangen", "datumtijd_verwerkt"),
    REMITTED: ("datumtijd_kwijtgescholden",),
}


def kind_of(event: Attributes) -> str:
    """The type of an event, without diaeresis (some write Financiële). No word is ``onbekend``."""
    told = _told_kind(event)
    return told.replace("ë", "e") if isinstance(told, str) else "onbekend"


def _told_kind(event: Attributes) -> Any:
    return first(event, "gebeurtenis_type", "type_gebeurtenis", "type")


def happened(event: Attributes) -> Any:
    """When it happened: the event's own moment, otherwise when it was recorded."""
    return first(event, *_HAPPENED.get(kind_of(event), ()), "datumtijd_gebeurtenis")


def id_of(event: Attributes) -> Any:
    """The event's own kenmerk, or a hash of all it says."""
    kenmerk = first(event, "gebeurtenis_kenmerk", "gebeurteniskenmerk")
    return hashed(event) if kenmerk is None else identifier(kenmerk)


def told_form(event: Attributes) -> Any:
    """What a demand says of its own form, apart from the type of event; None when nothing."""
    return (
        None if first(event, "gebeurtenis_type", "type_gebeurtenis") is None else event.get("type")
    )


def translate(events: Sequence[Attributes], version: int) -> list[Attributes]:
    """The events of one case in our wire format. They come in order of time."""
    return [
        _translated(event, events[:place], events, version) for place, event in enumerate(events)
    ]


def _translated(
    event: Attributes,
    earlier: Sequence[Attributes],
    all_events: Sequence[Attributes],
    version: int,
) -> Attributes:
    shared = without_nothing(
        id=id_of(event), at=happened(event), recorded=first(event, "datumtijd_gebeurtenis")
    )
    match kind_of(event):
        case "FinancieleVerplichtingOpgelegd":
            return shared | _imposed(event)
        case "BetalingsverplichtingOpgelegd":
            return shared | _demanded(event, earlier, version)
        case "BetalingsverplichtingIngetrokken":
            return shared | _withdrawn(event, earlier)
        case "BetalingVerwerkt":
            return shared | _paid(event, earlier)
        case "FinancieleVerplichtingKwijtgescholden":
            return shared | _remitted(event, all_events)
        case other:
            told = _told_kind(event)
            if told is not None and not isinstance(told, str):
                return shared | {"type": told}
            return shared | {"type": f"fcid {other}" if other in EVENT_MODELS else other}


def _imposed(event: Attributes) -> Attributes:
    return without_nothing(
        type="obligation_imposed", category=_category(event), cents=first(event, "bedrag")
    )


def _category(event: Attributes) -> str:
    told = first(event, "categorie")
    if told is None:
        return "principal" if event.get("primaire_verplichting") is True else "other"
    return CATEGORIES.get(str(told).lower(), "other")


def _demanded(event: Attributes, earlier: Sequence[Attributes], version: int) -> Attributes:
    return without_nothing(
        type="payment_demanded",
        form=_form(event, earlier, version),
        cents=first(event, "bedrag"),
        due=first(event, "vervaldatum", "datumtijd_vervaldatum", "uiterste_betaaldatum"),
        payment_reference=first(event, "betalingskenmerk"),
    )


def _form(event: Attributes, earlier: Sequence[Attributes], version: int) -> Any:
    """Version 4 must tell the form; in version 3 it follows from the increases before it (A6)."""
    told = told_form(event)
    if version == 4:
        return FORMS.get(told.lower(), "other") if isinstance(told, str) else told
    if isinstance(told, str) and told.lower() in FORMS:
        return FORMS[told.lower()]
    if not any(kind_of(before) == DEMANDED for before in earlier):
        return "notice"
    increases = sum(
        kind_of(before) == IMPOSED and _category(before) == "increase" for before in earlier
    )
    return ("notice", "reminder", "final_demand")[min(increases, 2)]


def _withdrawn(event: Attributes, earlier: Sequence[Attributes]) -> Attributes:
    told = first(event, "ingetrokken_gebeurtenis_kenmerk", "ingetrokken_gebeurteniskenmerk")
    demand = _demand_of(event, earlier) if told is None else identifier(told)
    return without_nothing(type="demand_withdrawn", demand=demand)


def _paid(event: Attributes, earlier: Sequence[Attributes]) -> Attributes:
    return without_nothing(
        type="payment_received", cents=first(event, "bedrag"), demand=_demand_of(event, earlier)
    )


def _demand_of(event: Attributes, earlier: Sequence[Attributes]) -> Any:
    """The last demand before it with the same betalingskenmerk."""
    reference = first(event, "betalingskenmerk")
    demands = [
        before
        for before in earlier
        if kind_of(before) == DEMANDED and before.get("betalingskenmerk") == reference
    ]
    return id_of(demands[-1]) if demands and reference is not None else None


def _remitted(event: Attributes, all_events: Sequence[Attributes]) -> Attributes:
    told = identifier(first(event, "kwijtgescholden_gebeurtenis_kenmerk"))
    imposed = {id_of(other) for other in all_events if kind_of(other) == IMPOSED}
    return without_nothing(
        type="obligation_reduced",
        reason="remission",
        cents=first(event, "bedrag_kwijtgescholden", "bedrag"),
        obligation=told if isinstance(told, str) and told in imposed else None,
    )
