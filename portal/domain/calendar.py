"""Legal days are days in Europe/Amsterdam."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def amsterdam_day(instant: datetime) -> date:
    """The day in Europe/Amsterdam on which an instant falls. Refuses an instant without zone."""
    if instant.tzinfo is None:
        raise ValueError("An instant needs a time zone.")
    return instant.astimezone(AMSTERDAM).date()
