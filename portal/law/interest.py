"""Interest for paying late: simple, per day, at the rate of each day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from portal.domain.debt import Regime
from portal.law.values import LawValue, NotInForce, value_on

KIND: dict[Regime, str] = {
    "tax": "interest.collection",
    "benefits": "interest.collection",
    "local_tax": "interest.collection",
    "water_tax": "interest.collection",
    "awb": "interest.statutory",
    "student_loan": "interest.statutory",
}
"""Which interest runs per regime (Inv. art. 28; Awir art. 29; Awb art. 4:98; Wsf art. 6.8).
A regime that is not here has none that we found."""

DAYS_IN_YEAR = 365
"""How a body counts the days of a year was not read: interest is an estimate."""


class UnknownInterest(LookupError):
    """Interest runs, but its rate on that day is not known to us."""


def rate_on(regime: Regime, on: date) -> LawValue | None:
    """The yearly rate on a day, None when no interest runs. Raises ``UnknownInterest``."""
    kind = KIND.get(regime)
    if kind is None:
        return None
    try:
        return value_on(kind, on)
    except NotInForce:
        raise UnknownInterest(regime) from None


def interest(regime: Regime, cents: int, after: date, until: date) -> int:
    """Simple interest in cents over an amount, from the day after ``after`` up to ``until``.

    Rounded down to a whole cent: an estimate, since the days that count differ per body.
    Raises ``UnknownInterest``.
    """
    total = Decimal(0)
    day = after + timedelta(days=1)
    while day <= until:
        rate = rate_on(regime, day)
        if rate is None:
            return 0
        end = min(until, _end_of_half_year(day))
        total += Decimal(cents) * rate.value * ((end - day).days + 1) / (100 * DAYS_IN_YEAR)
        day = end + timedelta(days=1)
    return int(total)


def _end_of_half_year(day: date) -> date:
    """A rate changes on the first of January or of July."""
    return date(day.year, 6, 30) if day.month <= 6 else date(day.year, 12, 31)
