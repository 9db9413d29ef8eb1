"""Samples: the debts of a citizen at an agency, with days relative to today.

A sample is a debt in the wire format of docs/contract.md with three shorthands: relative days,
``repeat`` on an event (once a month, that many times) and ``instalments: {count, first, cents}``.
``expect`` beside a debt says what must follow from it; it is not sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from demo.agencies.many import generated_debts
from demo.agencies.relative import day_of, is_relative, months_later, resolve

Wire = dict[str, Any]


def debts_on(path: Path, today: date) -> list[Wire]:
    """The debts of a sample in the wire format, as they are on the day ``today``."""
    read = _read(path)
    if "generate" in read:
        return list(generated_debts(read["generate"], today))
    return [_debt(entry, today) for entry in read["debts"]]


def expectations(path: Path, today: date) -> dict[str, Wire]:
    """Per debt of a sample what must follow from it, by debt id."""
    entries = _read(path).get("debts", ())
    return {entry["id"]: _resolved(entry["expect"], today) for entry in entries}


@lru_cache(maxsize=256)
def _read(path: Path) -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def _debt(entry: Mapping[str, Any], today: date) -> Wire:
    facts = {key: value for key, value in entry.items() if key not in ("expect", "events")}
    debt: Wire = _resolved(facts, today)
    debt["events"] = [one for event in entry["events"] for one in _events(event, today)]
    return debt


def _events(entry: Mapping[str, Any], today: date) -> Iterator[Wire]:
    event: Wire = _resolved({k: v for k, v in entry.items() if k != "repeat"}, today)
    if isinstance(event.get("instalments"), dict):
        event["instalments"] = _instalments(entry["instalments"], today)
    if "repeat" not in entry:
        yield event
        return
    first = day_of(entry["at"], today)
    for number in range(entry["repeat"]):
        at = months_later(first, number).isoformat()
        yield event | {"id": f"{event['id']}-{number + 1}", "at": at}


def _instalments(entry: Mapping[str, Any], today: date) -> list[Wire]:
    first = day_of(entry["first"], today)
    return [
        {"due": months_later(first, number).isoformat(), "cents": entry["cents"]}
        for number in range(entry["count"])
    ]


def _resolved(value: Any, today: date) -> Any:
    if isinstance(value, dict):
        return {key: _resolved(inner, today) for key, inner in value.items()}
    return resolve(value, today) if is_relative(value) else value
