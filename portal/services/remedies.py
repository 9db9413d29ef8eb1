"""What a citizen who does not agree can do, until when, and at which body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.domain.event import (
    EnforcementStarted,
    ObjectionDecided,
    PaymentDemanded,
    Transferred,
)
from portal.domain.standing import Standing
from portal.law import loader
from portal.law.deadlines import Deadline, deadline
from portal.law.deadlines import rule as rule_of
from portal.law.values import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A legal remedy (rechtsmiddel) for a debt as it stands.

    ``last_day`` is the computed last day, None where there is no fixed or no known term.
    ``body``: the id of the agency that decided (not the collector), or a court or officer.
    ``stops``: whether payment waits meanwhile: ``yes``, ``no``, or ``ask``: one can ask for it.
    """

    kind: str
    last_day: date | None
    received_by: date | None
    body: str
    free: bool
    stops: str
    article: str
    confidence: Confidence
    open: bool


ALWAYS = ("correction", "complaint")
"""Possible for each debt, without a last day: the data is wrong; treated badly."""


def remedies_of(standing: Standing) -> tuple[Remedy, ...]:
    """The remedies for the debt where it stands; those of an ended term too, marked closed."""
    entries = loader.read("remedies")[standing.debt.regime]
    found = [
        _remedy(standing, entry, start)
        for entry in entries
        if (start := _start(standing, entry)) is not None
    ]
    return (*found, *(_always(standing, kind) for kind in ALWAYS))


def _remedy(standing: Standing, entry: dict[str, Any], start: date) -> Remedy:
    term: Deadline | None = deadline(entry["rule"], start) if "rule" in entry else None
    latest = (term.received_by or term.last_day) if term else None
    return Remedy(
        kind=entry["kind"],
        last_day=term.last_day if term else None,
        received_by=term.received_by if term else None,
        body=standing.debt.creditor if entry["body"] == "decider" else entry["body"],
        free=entry.get("free", False),
        stops=entry["stops"],
        article=entry["article"],
        confidence=entry["confidence"],
        open=latest is None or latest >= standing.on,
    )


def _always(standing: Standing, kind: str) -> Remedy:
    body = standing.debt.creditor if kind == "correction" else "ombudsman"
    return Remedy(
        kind=kind,
        last_day=None,
        received_by=None,
        body=body,
        free=True,
        stops="no",
        article="AVG art. 16" if kind == "correction" else "Nationale ombudsman",
        confidence="medium",
        open=True,
    )


def _start(standing: Standing, entry: dict[str, Any]) -> date | None:
    """The day on which the term begins, None when this remedy does not fit the stage."""
    match entry["at"]:
        case "decision":
            return None if _decided_on(standing) else _decision_day(standing, entry)
        case "measure":
            return _last_day_of(standing.enforcements)
        case "writ":
            return _writ_day(standing)
        case "decided":
            return _decided_on(standing)
        case "notice" | "reminder":
            forms = ("notice",) if entry["at"] == "notice" else ("reminder", "final_demand")
            return standing.demand.at if standing.demand and standing.demand.form in forms else None
    return None


def _decision_day(standing: Standing, entry: dict[str, Any]) -> date | None:
    """The day the rule counts from; without it the first demand, which came with the decision."""
    decision = standing.debt.decision
    wants = rule_of(entry["rule"]).start if "rule" in entry else "announced"
    if decision is not None:
        days = (decision.announced, decision.dated)
        told = days if wants == "announced" else days[::-1]
        if day := told[0] or told[1]:
            return day
    first = next((e for e in standing.timeline if isinstance(e, PaymentDemanded)), None)
    return first.at if first else None


def _writ_day(standing: Standing) -> date | None:
    if standing.demand is not None and standing.demand.form == "writ":
        return standing.demand.at
    if standing.stage == "transferred":
        return _last_day_of(e for e in standing.timeline if isinstance(e, Transferred))
    return None


def _decided_on(standing: Standing) -> date | None:
    if standing.objection is not None:
        return None
    return _last_day_of(e for e in standing.timeline if isinstance(e, ObjectionDecided))


def _last_day_of(
    happened: Iterable[EnforcementStarted | ObjectionDecided | Transferred],
) -> date | None:
    return max((event.at for event in happened), default=None)
