"""What paying later costs in interest: an estimate, at the rates we know."""

from __future__ import annotations

from datetime import date

from portal.domain.standing import Standing
from portal.law.deadlines import add_months
from portal.law.interest import UnknownInterest, interest, rate_on
from portal.services.choice import Extra


def extra_in_parts(standing: Standing, months: int) -> Extra:
    """The interest while the debt is paid in so many equal parts, one a month."""
    left = standing.outstanding_cents
    part, total, since = -(-left // months), 0, _first_day(standing)
    try:
        for month in range(1, months + 1):
            paid_on = add_months(standing.on, month)
            if paid_on > since:
                total += interest(standing.debt.regime, left, since, paid_on)
                since = paid_on
            left = max(0, left - part)
        return _extra(standing, total)
    except UnknownInterest:
        return Extra(cents=None, because="rate_unknown")


def extra_when_all_waits(standing: Standing, months: int | None) -> Extra:
    """The interest when the whole debt is paid so many months later; None months is unknown."""
    try:
        rate = rate_on(standing.debt.regime, standing.on)
        if months is None:
            return Extra(cents=None, because="interest", rate=rate)
        last = add_months(standing.on, months)
        owed = standing.outstanding_cents
        return _extra(standing, interest(standing.debt.regime, owed, _first_day(standing), last))
    except UnknownInterest:
        return Extra(cents=None, because="rate_unknown")


def _extra(standing: Standing, cents: int) -> Extra:
    return Extra(cents=cents, because="interest", rate=rate_on(standing.debt.regime, standing.on))


def _first_day(standing: Standing) -> date:
    """Interest runs after the day before which to pay; what ran before today is not counted."""
    return max(standing.on, standing.due_date or standing.on)
