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
    earlier, translated = _Earlier(), []
    for event in events:
        translated.append(_translated(event, earlier, version))
        earlier.note(event)
    return [_pointing_to_imposed(event, earlier.imposed) for event in translated]


class _Earlier:
    """What came before an event, as far as another event follows from it."""

    def __init__(self) -> None:
        self.imposed: set[str] = set()
        self.demanded = False
        self.increases = 0
        self._demands: dict[str, Any] = {}

    def note(self, event: Attributes) -> None:
        """Also this event came before."""
        kind, told = kind_of(event), id_of(event)
        if kind == IMPOSED:
            self.increases += _category(event) == "increase"
            self.imposed |= {told} if isinstance(told, str) else set()
        if kind == DEMANDED:
            self.demanded = True
            if isinstance(reference := event.get("betalingskenmerk"), str):
                self._demands[reference] = told

    def demand_of(self, event: Attributes) -> Any:
        """The last demand with the same betalingskenmerk."""
        reference = event.get("betalingskenmerk")
        return self._demands.get(reference) if isinstance(reference, str) else None


def _translated(event: Attributes, earlier: _Earlier, version: int) -> Attributes:
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
            return shared | _remitted(event)
        case other:
            told = _told_kind(event)
            if told is not None and not isinstance(told, str):
                return shared | {"type": told}
            return shared | {"type": f"fcid {other}" if other in EVENT_MODELS else other}


def _imposed(event: Attributes) -> Attributes:
    return without_nothing(
        type="obligation_imposed", category=_category(event), cents=first(event, "bedrag")
    )


def _category(event: Attributes) -> Any:
    """One of our categories; what is no word is handed on, to be refused."""
    told = first(event, "categorie")
    if told is None:
        return "principal" if event.get("primaire_verplichting") is True else "other"
    return CATEGORIES.get(told.lower(), "other") if isinstance(told, str) else told


def _demanded(event: Attributes, earlier: _Earlier, version: int) -> Attributes:
    return without_nothing(
        type="payment_demanded",
        form=_form(event, earlier, version),
        cents=first(event, "bedrag"),
        due=first(event, "vervaldatum", "datumtijd_vervaldatum", "uiterste_betaaldatum"),
        payment_reference=first(event, "betalingskenmerk"),
    )


def _form(event: Attributes, earlier: _Earlier, version: int) -> Any:
    """Version 4 must tell the form; in version 3 it follows from the increases before it (A6)."""
    told = told_form(event)
    if version == 4:
        return FORMS.get(told.lower(), "other") if isinstance(told, str) else told
    if isinstance(told, str) and told.lower() in FORMS:
        return FORMS[told.lower()]
    if not earlier.demanded:
        return "notice"
    return ("notice", "reminder", "final_demand")[min(earlier.increases, 2)]


def _withdrawn(event: Attributes, earlier: _Earlier) -> Attributes:
    told = first(event, "ingetrokken_gebeurtenis_kenmerk", "ingetrokken_gebeurteniskenmerk")
    demand = earlier.demand_of(event) if told is None else identifier(told)
    return without_nothing(type="demand_withdrawn", demand=demand)


def _paid(event: Attributes, earlier: _Earlier) -> Attributes:
    return without_nothing(
        type="payment_received", cents=first(event, "bedrag"), demand=earlier.demand_of(event)
    )


def _remitted(event: Attributes) -> Attributes:
    told = identifier(first(event, "kwijtgescholden_gebeurtenis_kenmerk"))
    return without_nothing(
        type="obligation_reduced",
        reason="remission",
        cents=first(event, "bedrag_kwijtgescholden", "bedrag"),
        obligation=told if isinstance(told, str) else None,
    )


def _pointing_to_imposed(event: Attributes, imposed: set[str]) -> Attributes:
    """The event; what it says of an obligation is left out when none was imposed under that id."""
    told = event.get("obligation")
    if told is None or told in imposed:
        return event
    return {name: value for name, value in event.items() if name != "obligation"}
