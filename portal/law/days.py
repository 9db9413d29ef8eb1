"""Working days for legal terms: the Algemene termijnenwet's own list, not a calendar package's."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from dateutil.easter import easter

from portal.law import loader


def is_working_day(day: date) -> bool:
    """No Saturday, Sunday or general holiday (Atw art. 1 and 3)."""
    return day.isoweekday() not in _rules()["weekend"] and day not in holidays(day.year)


def next_working_day(day: date) -> date:
    """This day, or the first working day after it (Atw art. 1 lid 1)."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def add_working_days(day: date, count: int) -> date:
    """The working day that lies ``count`` working days after a day."""
    for _ in range(count):
        day = next_working_day(day + timedelta(days=1))
    return day


def working_days_between(after: date, until: date) -> int:
    """How many working days follow ``after``, up to and including ``until``."""
    span = (until - after).days
    return sum(is_working_day(after + timedelta(days=n)) for n in range(1, span + 1))


@lru_cache(maxsize=200)
def holidays(year: int) -> frozenset[date]:
    """The general holidays of a year and Good Friday, which is equated (Atw art. 3)."""
    rules = _rules()
    fixed = {date(year, when["month"], when["day"]) for when in rules["fixed"].values()}
    sunday = easter(year)
    moving = {sunday + timedelta(days=offset) for offset in rules["from_easter"].values()}
    return frozenset(fixed | moving | {_kings_day(year)})


def _kings_day(year: int) -> date:
    rule = _rules()["kings_day"]
    day = date(year, rule["month"], rule["day"])
    return day.replace(day=rule["on_sunday"]) if day.isoweekday() == 7 else day


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = loader.read("days")
    return rules
