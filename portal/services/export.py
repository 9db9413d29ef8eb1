"""The citizen's own data as plain values, for JSON (mijn gegevens)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from portal.domain.agency import Agency
from portal.domain.debt import Debt, OtherField
from portal.domain.event import Event
from portal.domain.overview import Rejection, SourceAnswer
from portal.domain.same_claim import Report, report_of, same_claims
from portal.domain.standing import Standing, standing_of
from portal.services.forecast import NextStep, next_steps
from portal.services.remedies import Remedy, remedies_of

_Once = tuple[Debt, Report, Report | None]
"""A debt, what its source reports of it, and what another source reports of the same claim."""


def export_all(
    agencies: Sequence[Agency], answers: Iterable[SourceAnswer], generated_at: datetime, on: date
) -> dict[str, Any]:
    """Everything we know of the citizen now. Amounts in cents, instants with their zone.

    The debts come one by one: ten thousand of them written out at once would fill the memory.
    """
    by_source = {answer.source: answer for answer in answers}
    known = [by_source.get(agency.id) or _not_asked(agency) for agency in agencies]
    once = _told_once([debt for answer in known for debt in answer.debts], on)
    connected = [answer for answer in known if answer.status != "not_connected"]
    return {
        "generated_at": generated_at.isoformat(),
        "complete": all(answer.complete for answer in connected),
        "total_cents": sum(own.outstanding_cents for _, own, _ in once),
        "sources": [_export_source(answer) for answer in known],
        "debts": _export_debts(once, on),
        "rejected": export_rejected(r for answer in known for r in answer.rejected),
    }


def _told_once(debts: Sequence[Debt], on: date) -> list[_Once]:
    """Each claim once; with it, what its creditor told of a claim that the collector tells."""
    reports = [report_of(standing_of(debt, on)) for debt in debts]
    repeated = same_claims(reports)
    told = {repeated[report.id]: report for report in reports if report.id in repeated}
    return [
        (debt, own, told.get(own.id))
        for own, debt in zip(reports, debts, strict=True)
        if own.id not in repeated
    ]


def _export_debts(once: Iterable[_Once], on: date) -> Iterator[dict[str, Any]]:
    for debt, _, other in once:
        also = {"also_reported_by": _export_report(other)}
        yield export_debt(standing_of(debt, on)) | also


def _export_report(report: Report | None) -> dict[str, Any] | None:
    if report is None:
        return None
    said = {"source": report.id.source, "id": report.id.id}
    return said | {"outstanding_cents": report.outstanding_cents}


def export_debt(standing: Standing) -> dict[str, Any]:
    """One debt as it stands on a day."""
    debt, amounts = standing.debt, standing.amounts
    stated, paused, objection = debt.stated_balance, standing.paused, standing.objection
    exported = {
        "source": debt.source,
        "id": debt.id,
        "creditor": debt.creditor,
        "collector": debt.collector,
        "reference": debt.reference,
        "kind": debt.kind,
        "regime": debt.regime,
        "principal_cents": amounts.principal_cents,
        "costs_cents": amounts.costs_cents,
        "interest_cents": amounts.interest_cents,
        "paid_cents": amounts.paid_cents,
        "remitted_cents": amounts.remitted_cents,
        "outstanding_cents": amounts.outstanding_cents,
        "overpaid_cents": amounts.overpaid_cents,
        "stated_balance_cents": stated.cents if stated else None,
        "mismatch": standing.mismatch,
        "stage": standing.stage,
        "stage_since": plain(standing.stage_since),
        "due_date": plain(standing.due_date),
        "overdue": standing.overdue,
        "paused": ({"reason": paused.reason, "until": plain(paused.until)} if paused else None),
        "objection": {"remedy": objection.remedy} if objection else None,
        "events": [export_event(event) for event in debt.events],
        "next_steps": [_export_step(step) for step in next_steps(standing)],
        "remedies": [_export_remedy(remedy) for remedy in remedies_of(standing)],
    }
    return exported | _export_other(debt.other)


def _export_other(other: tuple[OtherField, ...]) -> dict[str, Any]:
    """What a source told that we do not know; left out when there is none."""
    return {"other": plain(other)} if other else {}


def export_event(event: Event) -> dict[str, Any]:
    """An event in the form of docs/contract.md; what it does not have is left out."""
    exported = plain(event)
    return {"id": event.id, "type": event.type} | {
        name: value for name, value in exported.items() if value not in (None, "")
    }


def export_rejected(rejected: Iterable[Rejection]) -> list[dict[str, Any]]:
    """The debts that could not be read."""
    return [plain(rejection) for rejection in rejected]


def plain(value: Any) -> Any:
    """A value as JSON knows it; days and instants as ISO text."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def _export_step(step: NextStep) -> dict[str, Any]:
    return {
        "step": step.step.id,
        "stage": step.step.stage,
        "on": plain(step.on),
        "added_cents": step.added_cents,
        "total_cents": step.total_cents,
        "article": step.article,
        "confidence": step.confidence,
    }


def _export_remedy(remedy: Remedy) -> dict[str, Any]:
    return {
        "kind": remedy.kind,
        "last_day": plain(remedy.last_day),
        "body": remedy.body,
        "article": remedy.article,
        "open": remedy.open,
        "stops_payment": remedy.stops,
        "confidence": remedy.confidence,
    }


def _export_source(answer: SourceAnswer) -> dict[str, Any]:
    return {
        "id": answer.source,
        "status": answer.status,
        "reason": answer.reason,
        "asked_at": plain(answer.asked_at),
        "as_of": plain(answer.as_of),
    } | _export_other(answer.other)


def _not_asked(agency: Agency) -> SourceAnswer:
    if agency.moved_to:
        return SourceAnswer(source=agency.id, status="not_connected", reason="moved")
    if not agency.connected:
        return SourceAnswer(source=agency.id, status="not_connected")
    return SourceAnswer(source=agency.id, status="failed", reason="internal")
