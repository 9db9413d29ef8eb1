"""Waiting a moment for fast sources, and not for ever for a lost one."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from portal.domain.calendar import amsterdam_day
from portal.services.ports import AnswerStore
from portal.services.summary import DebtLine, SourceSummary

PATIENCE = timedelta(seconds=0.5)
PAUSE_SECONDS = 0.05
JUST_ASKED = timedelta(seconds=1)
LOST_AFTER = timedelta(seconds=15)
"""A source has 8 seconds; one that is still being asked after this was lost on the way."""

Summaries = Mapping[str, SourceSummary]


def summaries_soon(answers: AnswerStore, now: datetime) -> Summaries:
    """The summaries, after at most half a second when sources were asked just now."""
    tries = PATIENCE // timedelta(seconds=PAUSE_SECONDS)
    found = answers.summaries()
    while tries > 0 and any(_just_asked(summary, now) for summary in found.values()):
        time.sleep(PAUSE_SECONDS)
        found = answers.summaries()
        tries -= 1
    return as_they_stand(found, now)


def as_they_stand(summaries: Summaries, now: datetime) -> Summaries:
    """The summaries at this instant. A source that was asked too long ago counts as one that did
    not answer in time; after midnight what was due yesterday is late."""
    today = amsterdam_day(now)
    return {source: _now(summary, now, today) for source, summary in summaries.items()}


def _now(summary: SourceSummary, now: datetime, today: date) -> SourceSummary:
    if summary.status == "asking" and _age(summary, now) > LOST_AFTER:
        return replace(summary, status="failed", reason="timeout")
    if summary.on == today:
        return summary
    return replace(summary, on=today, lines=tuple(_on(line, today) for line in summary.lines))


def _on(line: DebtLine, today: date) -> DebtLine:
    if line.paused_until is not None and line.paused_until < today:
        line = replace(line, paused_reason=None, paused_until=None)
    late = line.due_date is not None and line.due_date < today and line.paused_reason is None
    return replace(line, overdue=late)


def _just_asked(summary: SourceSummary, now: datetime) -> bool:
    return summary.status == "asking" and _age(summary, now) <= JUST_ASKED


def _age(summary: SourceSummary, now: datetime) -> timedelta:
    return now - summary.asked_at if summary.asked_at else timedelta.max
