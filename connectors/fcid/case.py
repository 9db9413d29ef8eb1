"""An FCID case (financiële zaak) in our wire format: one debt."""

from __future__ import annotations

from typing import Any

from connectors.agency_file import AgencyFile, FcidType
from connectors.fcid.attributes import (
    Attributes,
    first,
    identifier,
    moment,
    without_nothing,
)
from connectors.fcid.events import IMPOSED, happened, kind_of, translate
from connectors.fcid.party import party
from connectors.wire.debt import MAX_EVENTS

TOTALS = ("totaal_financieel_verplicht", "totaal_financieel_vereffend")


def debt_of(case: Any, facts: AgencyFile, version: int) -> Any:
    """The case as a debt. What is no object, no list or too long is handed on as it is, to be
    refused."""
    if not isinstance(case, dict):
        return case
    events = case.get("gebeurtenissen")
    if not isinstance(events, list) or len(events) > MAX_EVENTS:
        return _facts(case, {}, facts) | without_nothing(events=events)
    known = [event for event in events if isinstance(event, dict)]
    ordered = sorted(known, key=lambda event: moment(happened(event)))
    history = translate(ordered, version) if len(known) == len(events) else events
    return _facts(case, _primary(ordered), facts) | {"events": history}


def _primary(events: list[Attributes]) -> Attributes:
    """The primary obligation; without one that says so, the first that was imposed."""
    imposed = [event for event in events if kind_of(event) == IMPOSED]
    marked = [event for event in imposed if event.get("primaire_verplichting") is True]
    return next(iter(marked or imposed), {})


def _facts(case: Attributes, primary: Attributes, facts: AgencyFile) -> Attributes:
    meaning = _meaning(first(primary, "type_financiele_verplichting", "type"), facts)
    return without_nothing(
        id=identifier(case.get("zaakkenmerk")),
        reference=case.get("zaakkenmerk"),
        kind=meaning.kind,
        regime=meaning.regime,
        creditor=party(primary.get("opgelegd_door"), facts),
        collector=party(primary.get("uitgevoerd_door"), facts),
        description=first(primary, "omschrijving"),
        decision=without_nothing(
            reference=first(primary, "beschikkingsnummer"),
            dated=first(primary, "datumtijd_opgelegd"),
        ),
        stated_balance=_balance(case),
    )


def _meaning(told: Any, facts: AgencyFile) -> FcidType:
    """What a type code means; one that we do not know is a debt under the usual law (A4)."""
    known = {code.lower(): meaning for code, meaning in facts.fcid_types.items()}
    found = known.get(told.lower()) if isinstance(told, str) else None
    if found is not None:
        return found
    if facts.regime is None:
        raise ValueError(f"{facts.id} is connected without a regime")
    return FcidType(kind="other", regime=facts.regime)


def _balance(case: Attributes) -> Attributes | None:
    """The stated balance; below zero means that too much was paid: nothing is left (A9)."""
    saldo, at = _told_balance(case), case.get("saldo_datumtijd")
    if saldo is None or at is None:
        return None
    return {"cents": max(saldo, 0) if type(saldo) is int else saldo, "at": at}


def _told_balance(case: Attributes) -> Any:
    """The ``saldo``; without one, what version 4 says was obliged less what was settled (A16)."""
    if case.get("saldo") is not None:
        return case["saldo"]
    obliged, settled = (case.get(name) for name in TOTALS)
    if obliged is None or settled is None:
        return None
    whole = type(obliged) is int and type(settled) is int
    return obliged - settled if whole else obliged
