"""The summary of a source's answer: what the overview shows, derived once per answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from portal.domain.debt import Regime
from portal.domain.overview import Rejection, SourceAnswer, SourceStatus
from portal.domain.stage import Stage
from portal.domain.standing import Standing, standing_of
from portal.domain.vocabulary import PauseReason, Remedy
from portal.services.announced import announced_on
from portal.services.cost_curve import Outlook
from portal.services.outlook import outlook_of

KeyOf = Callable[[str, str], str]
"""Makes the opaque key of a debt from its source and id; worthless in another session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtLine:
    """One debt on the overview. Amounts in cents; ``key`` is the opaque id for URLs.

    ``outlook``: what it costs when nothing is done. ``announced_on``: the day of a payment that is
    not booked yet.
    ``also_told_by`` is the creditor who told the same claim too (``portal.services.told_once``).
    """

    key: str
    id: str
    reference: str | None
    kind: str
    regime: Regime
    creditor: str
    collector: str
    description: str | None
    principal_cents: int
    outstanding_cents: int
    overpaid_cents: int
    stage: Stage
    stage_since: date | None
    due_date: date | None
    overdue: bool
    mismatch: bool
    paused_reason: PauseReason | None
    paused_until: date | None
    objection: Remedy | None
    arrangement: bool
    next_instalment_cents: int | None
    monthly_cents: int | None
    jointly_owed: bool
    outlook: Outlook
    announced_on: date | None
    also_told_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSummary:
    """What one source answered, derived on the day ``on``."""

    source: str
    status: SourceStatus
    reason: str | None
    asked_at: datetime | None
    as_of: datetime | None
    on: date
    lines: tuple[DebtLine, ...] = ()
    rejected: tuple[Rejection, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing of this source is missing."""
        return self.status in ("answered", "unknown_person") and not self.rejected

    @property
    def total_cents(self) -> int:
        """What is outstanding at this source."""
        return sum(line.outstanding_cents for line in self.lines)


def summarise(answer: SourceAnswer, on: date, key: KeyOf) -> SourceSummary:
    """Derive the overview's lines from an answer, on a day."""
    return SourceSummary(
        source=answer.source,
        status=answer.status,
        reason=answer.reason,
        asked_at=answer.asked_at,
        as_of=answer.as_of,
        on=on,
        lines=tuple(
            _line(standing_of(debt, on), key(answer.source, debt.id)) for debt in answer.debts
        ),
        rejected=answer.rejected,
    )


def _line(standing: Standing, key: str) -> DebtLine:
    debt, paused, objection = standing.debt, standing.paused, standing.objection
    return DebtLine(
        key=key,
        id=debt.id,
        reference=debt.reference,
        kind=debt.kind,
        regime=debt.regime,
        creditor=debt.creditor,
        collector=debt.collector,
        description=debt.description,
        principal_cents=standing.amounts.principal_cents,
        outstanding_cents=standing.outstanding_cents,
        overpaid_cents=standing.amounts.overpaid_cents,
        stage=standing.stage,
        stage_since=standing.stage_since,
        due_date=standing.due_date,
        overdue=standing.overdue,
        mismatch=standing.mismatch,
        paused_reason=paused.reason if paused else None,
        paused_until=paused.until if paused else None,
        objection=objection.remedy if objection else None,
        arrangement=standing.history.arrangement is not None,
        next_instalment_cents=standing.history.next_instalment_cents,
        monthly_cents=_taken_monthly(standing),
        jointly_owed=debt.jointly_owed,
        outlook=outlook_of(standing),
        announced_on=announced_on(standing),
    )


def _taken_monthly(standing: Standing) -> int | None:
    amounts = [e.monthly_cents for e in standing.enforcements if e.monthly_cents is not None]
    return sum(amounts) if amounts else None
