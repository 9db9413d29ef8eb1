"""Legal terms as pure functions: the last day, and the article it comes from.

The creditor's own date always goes before a computed one; a computed date is a check and an
explanation (docs/decisions).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from portal.law import loader
from portal.law.days import add_working_days, next_working_day, working_days_between
from portal.law.values import Confidence

Unit = Literal["days", "weeks", "months", "years", "working_days"]
Start = Literal[
    "announced", "dated", "sent", "served", "notified", "due", "decided", "asked", "ended", "final"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A legal term (termijn): it begins on the day after ``start`` and lasts ``length`` units.

    ``moves``: its end moves to the next working day (Algemene termijnenwet). ``posting_days``:
    a letter posted in time that arrives within so many days after the end is in time
    (Awb art. 6:9 lid 2).
    """

    id: str
    start: Start
    length: int
    unit: Unit
    moves: bool
    article: str
    confidence: Confidence
    sources: tuple[str, ...] = field(default=())
    posting_days: int | None = None
    text_of: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day of a term, its rule, and whether a weekend or holiday moved it."""

    last_day: date
    rule: Rule
    moved_from: date | None
    received_by: date | None


_CERTAINLY_ENOUGH = 14
"""Two weeks always hold two working days, so a longer term need not be looked through."""


def rules() -> tuple[Rule, ...]:
    """All rules, in the order of ``deadlines.yaml``."""
    return tuple(_all().values())


def rule(rule_id: str) -> Rule:
    """One rule. Raises ``KeyError``."""
    return _all()[rule_id]


@lru_cache(maxsize=10_000)
def deadline(rule_id: str, start: date) -> Deadline:
    """The last day of a term that is counted from the day ``start``. Raises ``KeyError``."""
    found = rule(rule_id)
    plain = _count(found, start)
    last = _moved(found, start, plain)
    received = last + timedelta(days=found.posting_days) if found.posting_days else None
    return Deadline(
        last_day=last,
        rule=found,
        moved_from=plain if plain != last else None,
        received_by=received,
    )


def last_day(rule_id: str, start: date) -> date:
    """The last day alone."""
    return deadline(rule_id, start).last_day


def _count(found: Rule, start: date) -> date:
    match found.unit:
        case "days":
            return start + timedelta(days=found.length)
        case "weeks":
            return start + timedelta(weeks=found.length)
        case "months":
            return add_months(start, found.length)
        case "years":
            return add_months(start, 12 * found.length)
        case "working_days":
            return add_working_days(start, found.length)


def _moved(found: Rule, start: date, end: date) -> date:
    """Atw art. 1 and 2, unless art. 4 leaves this length of term alone."""
    limits = loader.read("days")
    longest = limits["longest"].get(found.unit)
    if not found.moves or longest is None or found.length > longest:
        return end
    least = limits["working_days"]
    end = next_working_day(end)
    if least["from_days"] <= (end - start).days <= _CERTAINLY_ENOUGH:
        while working_days_between(start, end) < least["at_least"]:
            end = next_working_day(end + timedelta(days=1))
    return end


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cache
def _all() -> dict[str, Rule]:
    return {
        name: Rule(id=name, **{**entry, "sources": tuple(entry["sources"])})
        for name, entry in loader.read("deadlines").items()
    }
