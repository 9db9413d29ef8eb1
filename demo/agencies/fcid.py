"""A debt of a sample as CJIB tells it: a Financial Claims Information Document, version 3.

The document knows four events: an obligation, a demand, a demand withdrawn, a payment booked.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from portal.domain.calendar import AMSTERDAM
from portal.domain.person import Bsn

Wire = dict[str, Any]

_TYPES = {"traffic_fine": "cjib_wahv", "criminal_fine": "cjib_strafbeschikking"}
_GROUNDS = {"traffic_fine": "Wahv", "criminal_fine": "Wetboek van Strafvordering"}
"""A field that the portal does not know, so that the demo shows what becomes of one."""
_CATEGORIES = {
    "principal": "Algemeen",
    "administration": "Administratiekosten",
    "increase": "Verhoging",
    "interest": "Rente",
}
_MORNING = time(9)


def fcid_answer(person: Bsn, now: datetime, debts: Sequence[Wire]) -> bytes:
    """The document about a person. ``now`` is an instant in Amsterdam."""
    document = {
        "type": "FINANCIAL_CLAIMS_INFORMATION_DOCUMENT",
        "version": "3",
        "body": {
            "aangeleverd_door": "cjib",
            "document_datumtijd": now.replace(microsecond=0).isoformat(),
            "bsn": person.reveal(),
            "financiele_zaken": [_case(debt, person) for debt in debts],
        },
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _case(debt: Wire, person: Bsn) -> Wire:
    events = [_event(debt, event, place, person) for place, event in enumerate(debt["events"])]
    imposed = (event for event in debt["events"] if event["type"] == "obligation_imposed")
    return {
        "zaakkenmerk": debt["id"],
        "bsn": person.reveal(),
        "totaal_opgelegd": sum(event["cents"] for event in imposed),
        "saldo": debt["stated_balance"]["cents"],
        "saldo_datumtijd": debt["stated_balance"]["at"],
        "gebeurtenissen": events,
        "achterstanden": [],
    }


def _event(debt: Wire, event: Wire, place: int, person: Bsn) -> Wire:
    """One event. Those of one day follow each other by the minute, in the sample's order."""
    day = datetime.combine(date.fromisoformat(event["at"]), _MORNING, AMSTERDAM)
    at = (day + timedelta(minutes=place)).isoformat()
    shared = {
        "gebeurtenis_kenmerk": event["id"],
        "datumtijd_gebeurtenis": at,
        "zaakkenmerk": debt["id"],
        "bsn": person.reveal(),
    }
    match event["type"]:
        case "obligation_imposed":
            return shared | _imposed(debt, event, at)
        case "payment_demanded":
            return shared | _demanded(event, at)
        case "demand_withdrawn":
            return shared | {
                "gebeurtenis_type": "BetalingsverplichtingIngetrokken",
                "ingetrokken_gebeurtenis_kenmerk": event["demand"],
            }
        case "payment_received":
            return shared | _paid(debt, event, at)
    raise ValueError(f"FCID has no event for {event['type']}.")


def _imposed(debt: Wire, event: Wire, at: str) -> Wire:
    primary = event["category"] == "principal"
    imposed = {
        "gebeurtenis_type": "FinancieleVerplichtingOpgelegd",
        "datumtijd_opgelegd": at,
        "beschikkingsnummer": debt["decision"]["reference"],
        "primaire_verplichting": primary,
        "type": _TYPES[debt["kind"]],
        "categorie": _CATEGORIES[event["category"]],
        "bedrag": event["cents"],
        "opgelegd_door": "cjib",
        "uitgevoerd_door": "cjib",
    }
    told = {"omschrijving": debt["description"], "juridische_grondslag": _GROUNDS[debt["kind"]]}
    return imposed | (told if primary else {})


def _demanded(event: Wire, at: str) -> Wire:
    return {
        "gebeurtenis_type": "BetalingsverplichtingOpgelegd",
        "datumtijd_opgelegd": at,
        "bedrag": event["cents"],
        "vervaldatum": event["due"],
        "betalingskenmerk": event["payment_reference"],
    }


def _paid(debt: Wire, event: Wire, at: str) -> Wire:
    demands = {one["id"]: one for one in debt["events"] if one["type"] == "payment_demanded"}
    return {
        "gebeurtenis_type": "BetalingVerwerkt",
        "datumtijd_ontvangen": at,
        "bedrag": event["cents"],
        "betalingskenmerk": demands[event["demand"]]["payment_reference"],
    }
