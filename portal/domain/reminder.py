"""Reminders by e-mail (herinneringen): days and an address, and nothing about any debt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from portal.domain.calendar import AMSTERDAM

DAYS_BEFORE = (1, 3, 7)
"""How many days before a day a citizen can choose to be reminded of it."""

AT = time(9)
"""When an e-mail is sent, in Europe/Amsterdam."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderWish:
    """Where, how early and in which language somebody wants to be reminded."""

    address: str = field(repr=False)
    days_before: int
    language: str


def mail_days(days: Iterable[date], days_before: int, today: date, until: date) -> tuple[date, ...]:
    """The days on which an e-mail is sent for these days, each once: after today, before
    ``until``. Today the citizen is looking already."""
    earlier = {day - timedelta(days=days_before) for day in days}
    return tuple(sorted(day for day in earlier if today < day < until))


def mail_instant(day: date) -> datetime:
    """When the e-mail of a day is sent, in UTC."""
    return datetime.combine(day, AT, AMSTERDAM).astimezone(UTC)
