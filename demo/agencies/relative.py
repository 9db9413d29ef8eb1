"""Days relative to today, so that the demo never goes stale.

``-45d`` is 45 days ago, ``-85d +3m`` three months after 85 days ago, ``+14d work`` the first
working day from that day on, ``-1d 23:59`` an instant (RFC 3339, in Amsterdam).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta

from portal.domain.calendar import AMSTERDAM

_FORM = re.compile(r"([+-]?\d+)d((?: [+-]\d+m)*)( work)?(?: (\d\d):(\d\d))?")
_SATURDAY = 5


def is_relative(text: object) -> bool:
    """Whether this is a day or an instant relative to today."""
    return isinstance(text, str) and _FORM.fullmatch(text) is not None


def resolve(text: str, today: date) -> str:
    """The day as ``YYYY-MM-DD``, or the instant with its zone. Raises ``ValueError``."""
    day = day_of(text, today)
    match = _FORM.fullmatch(text)
    if match is None or match[4] is None:
        return day.isoformat()
    moment = time(int(match[4]), int(match[5]))
    return datetime.combine(day, moment, AMSTERDAM).isoformat()


def day_of(text: str, today: date) -> date:
    """The day that is meant, without the time of day. Raises ``ValueError``."""
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no day relative to today.")
    day = today + timedelta(days=int(match[1]))
    for months in match[2].split():
        day = months_later(day, int(months.rstrip("m")))
    while match[3] and day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
