"""The day on which the term of a remedy begins, from what happened to the debt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from portal.domain.event import (
    EnforcementStarted,
    ObjectionDecided,
    ObligationImposed,
    PaymentDemanded,
    Transferred,
)
from portal.domain.standing import Standing
from portal.law.deadlines import rule as rule_of

COSTS = frozenset({"reminder_cost", "writ_cost"})
"""Costs of collection that can be objected to by themselves (Kostenwet art. 7)."""


def start_of(standing: Standing, entry: Mapping[str, Any]) -> date | None:
    """The start of the term of an entry of ``remedies.yaml``; None when it does not fit here."""
    match entry["at"]:
        case "decision":
            return None if _decided_on(standing) else _decision_day(standing, entry)
        case "measure":
            measures = entry.get("measures")
            return _newest(
                e for e in standing.enforcements if measures is None or e.measure in measures
            )
        case "writ":
            return _writ_day(standing)
        case "decided":
            return _decided_on(standing)
        case "costs":
            return _newest(
                e
                for e in standing.timeline
                if isinstance(e, ObligationImposed) and e.category in COSTS
            )
        case "notice" | "reminder":
            forms = ("notice",) if entry["at"] == "notice" else ("reminder", "final_demand")
            return standing.demand.at if standing.demand and standing.demand.form in forms else None
    return None


def _decision_day(standing: Standing, entry: Mapping[str, Any]) -> date | None:
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
        return _newest(e for e in standing.timeline if isinstance(e, Transferred))
    return None


def _decided_on(standing: Standing) -> date | None:
    if standing.objection is not None:
        return None
    return _newest(e for e in standing.timeline if isinstance(e, ObjectionDecided))


def _newest(
    happened: Iterable[EnforcementStarted | ObjectionDecided | ObligationImposed | Transferred],
) -> date | None:
    return max((event.at for event in happened), default=None)
