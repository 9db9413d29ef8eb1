"""The law's values: before its date a value does not exist."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources.abc import Traversable
from typing import Any, Literal

from portal.law import loader

Confidence = Literal["high", "medium", "low"]
Unit = Literal["cents", "percent", "days", "weeks", "months", "years"]
FIELDS = {"from", "until", "value", "article", "text_of", "confidence", "sources", "note"}


class NotInForce(LookupError):
    """This value did not exist on that day, or we do not know it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawValue:
    """One value of the law (wettelijk bedrag, percentage of termijn) with its source.

    ``value`` is whole for every unit except ``percent``, which is an exact decimal.
    ``valid_from`` is the first day on which we know it held; ``text_of`` is the date of the
    consolidated text that was read.
    """

    id: str
    value: Decimal
    unit: Unit
    valid_from: date
    article: str
    confidence: Confidence
    sources: tuple[str, ...]
    valid_until: date | None = None
    text_of: date | None = None
    note: str | None = None

    @property
    def whole(self) -> int:
        """The value as a whole number (cents, days, weeks, months, years)."""
        if self.value != int(self.value):
            raise ValueError(f"{self.id} is not a whole number.")
        return int(self.value)

    def percent_of(self, cents: int) -> int:
        """This percentage of an amount in cents, rounded half up to a whole cent."""
        if self.unit != "percent":
            raise ValueError(f"{self.id} is not a percentage.")
        return int((self.value * cents / 100 + Decimal("0.5")).to_integral_value("ROUND_FLOOR"))


@lru_cache(maxsize=10_000)
def value_on(value_id: str, on: date) -> LawValue:
    """The value that holds on a day. Raises ``NotInForce`` before its first day, ``KeyError``
    for an unknown id."""
    return held_on(all_values()[value_id], on)


def held_on(dated: Sequence[LawValue], on: date) -> LawValue:
    """The one of the values, oldest first, that holds on a day. Raises ``NotInForce``."""
    held = [value for value in dated if value.valid_from <= on]
    if not held or (held[-1].valid_until or on) < on:
        raise NotInForce(f"{dated[0].id} on {on.isoformat()}")
    return held[-1]


@cache
def all_values() -> dict[str, tuple[LawValue, ...]]:
    """Every value by id (``<file>.<name>``), oldest first."""
    return read_values(loader.HERE.joinpath("values"))


def read_values(folder: Traversable) -> dict[str, tuple[LawValue, ...]]:
    """The values in the files of a folder, by id. Raises ``LawDataError``."""
    return {
        f"{name}.{key}": _read_dated(f"{name}.{key}", entry)
        for name in loader.names(folder)
        for key, entry in loader.read_file(folder.joinpath(f"{name}.yaml")).items()
    }


def _read_dated(value_id: str, entry: dict[str, Any]) -> tuple[LawValue, ...]:
    dated = [_read_one(value_id, entry["unit"], item) for item in entry["values"]]
    return tuple(sorted(dated, key=lambda value: value.valid_from))


def _read_one(value_id: str, unit: Unit, item: dict[str, Any]) -> LawValue:
    if unknown := item.keys() - FIELDS:
        raise loader.LawDataError(f"{value_id}: unknown field {sorted(unknown)[0]}.")
    if not re.fullmatch(r"\d+(\.\d+)?", str(item["value"])):
        raise loader.LawDataError(f"{value_id}: a value is digits, with a point in a rate.")
    return LawValue(
        id=value_id,
        value=Decimal(str(item["value"])),
        unit=unit,
        valid_from=item["from"],
        article=item["article"],
        confidence=item["confidence"],
        sources=tuple(item["sources"]),
        valid_until=item.get("until"),
        text_of=item.get("text_of"),
        note=item.get("note"),
    )
