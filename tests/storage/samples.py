"""Answers, summaries and log entries with only what matters."""

from __future__ import annotations

from datetime import UTC, date, datetime

from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.ports import LogEntry
from portal.services.summary import SourceSummary, summarise
from tests.fakes import fake_debt

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
PERSON = Bsn("999990019")
OTHER = Bsn("999990020")


def answered(source: str = "cjib", *cents: int, asked_at: datetime = NOON) -> SourceAnswer:
    """An answer with debts of these amounts."""
    debts = tuple(fake_debt(source, f"d{i}", amount) for i, amount in enumerate(cents))
    return SourceAnswer(
        source=source, status="answered", asked_at=asked_at, as_of=NOON, debts=debts
    )


def summary_of(answer: SourceAnswer) -> SourceSummary:
    """Its summary on 21 November 2026."""
    return summarise(answer, date(2026, 11, 21), lambda source, debt: f"key-{source}-{debt}")


def entry(action: str = "ask", person: Bsn = PERSON, at: datetime = NOON) -> LogEntry:
    """A row for the access log."""
    return LogEntry(
        at=at,
        person=person,
        actor="portal",
        action=action,
        subject="cjib",
        reason="login",
        result="sent",
    )
