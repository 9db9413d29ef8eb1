"""What is paid or taken for a debt already, month by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from portal.domain.event import Instalment
from portal.domain.plan import parts
from portal.domain.standing import Standing
from portal.domain.vocabulary import INTO_INCOME

LONGEST = 600
"""Months. What runs for longer than fifty years is not written out any further."""


def runs_of(standing: Standing) -> tuple[int, ...] | None:
    """Cents per month from this month on; None when nothing runs whose amount is known.

    What is overdue of an arrangement counts this month; what its instalments do not cover goes on
    as the last of them does. What is taken each month goes on until nothing is left.
    """
    owed = standing.outstanding_cents
    if standing.history.arrangement is not None and standing.stage == "arrangement":
        return _instalments(standing.history.open_instalments, owed, standing.on)
    taken = sum(
        event.monthly_cents or 0 for event in standing.enforcements if event.measure in INTO_INCOME
    )
    if not taken:
        return None
    return _until_paid([], taken, owed)


def _instalments(open_parts: Iterable[Instalment], owed: int, on: date) -> tuple[int, ...] | None:
    months: list[int] = []
    for part in open_parts:
        month = max(0, (part.due.year - on.year) * 12 + part.due.month - on.month)
        months += [0] * (month + 1 - len(months))
        paid = min(part.cents, owed)
        months[month] += paid
        owed -= paid
    each = next((cents for cents in reversed(months) if cents), 0)
    return _until_paid(months, each, owed) if each else None


def _until_paid(months: list[int], each: int, owed: int) -> tuple[int, ...]:
    """Go on with the same amount; what would take too long is spread over the longest time."""
    if -(-owed // each) > LONGEST:
        return (*months, *parts(owed, LONGEST))
    full, rest = divmod(owed, each)
    return (*months, *[each] * full, *([rest] if rest else []))
