"""When the agency itself names another amount than follows from what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from portal.domain.calendar import amsterdam_day
from portal.domain.standing import Standing, standing_of


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Both amounts, in cents, on the day of the agency's own amount."""

    stated_cents: int
    derived_cents: int
    at: datetime


def mismatch_of(standing: Standing) -> Mismatch | None:
    """Both amounts when they differ, else None."""
    stated = standing.debt.stated_balance
    if stated is None or not standing.mismatch:
        return None
    then = standing_of(standing.debt, amsterdam_day(stated.at))
    return Mismatch(stated.cents, then.outstanding_cents, stated.at)
