"""The clocks of a request: the last days of the first talk and of the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from portal.domain.calendar import amsterdam_day
from portal.domain.desk import DeskLine
from portal.law.debt_help import help_dates

Pace = Literal["calm", "soon", "today", "late", "met"]
SOON = timedelta(days=7)
SOON_WHEN_URGENT = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One term. ``by`` is its last day; ``pace`` says how it stands today."""

    kind: Literal["talk", "decision"]
    by: date
    pace: Pace


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """Both terms (Wgs articles 4 and 4a). ``talk_is_late``: the talk is after its last day."""

    talk: Clock
    decision: Clock
    talk_is_late: bool = False

    @property
    def next(self) -> Clock | None:
        """The term that runs now, or None when all is done."""
        return next((one for one in (self.talk, self.decision) if one.pace != "met"), None)


def clocks(line: DeskLine, now: datetime) -> Clocks:
    """How the terms of a request stand. Once it is over, no term runs."""
    today = amsterdam_day(now)
    dates = help_dates(amsterdam_day(line.received_at), line.urgent)
    decided = line.state in ("plan_made", "refused") or line.over
    talked = line.talk_at is not None or decided
    soon = SOON_WHEN_URGENT if line.urgent else SOON
    talk_day = amsterdam_day(line.talk_at) if line.talk_at else None
    return Clocks(
        talk=_clock("talk", dates.first_talk_by, today, soon, met=talked),
        decision=_clock("decision", dates.decision_by, today, SOON, met=decided),
        talk_is_late=talk_day is not None and talk_day > dates.first_talk_by,
    )


def _clock(
    kind: Literal["talk", "decision"], by: date, today: date, soon: timedelta, *, met: bool
) -> Clock:
    if met:
        return Clock(kind=kind, by=by, pace="met")
    if by <= today:
        return Clock(kind=kind, by=by, pace="today" if by == today else "late")
    return Clock(kind=kind, by=by, pace="soon" if by - today <= soon else "calm")
