"""Read and check the official table of Statistics Netherlands (CBS): Woonplaatsen in Nederland.

Each row is a place of residence with its municipality and province. The columns are those of the
open data of CBS: ``Woonplaatsen`` or ``Woonplaatscode_1``, ``Naam_2`` and ``Code_3`` (the
municipality) and ``Naam_4`` (the province). CBS fills them with spaces up to a fixed width.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

PROVINCES = 12
MUNICIPALITIES = range(250, 500)
PLACES = range(2_000, 4_000)
"""How many there can be: fewer means that a part of the table is missing."""
LONGEST = 60
_CODE = re.compile(r"GM\d{4}", re.ASCII)
_PLACE_CODE = re.compile(r"WP\d{4}", re.ASCII)


class NotOfficial(ValueError):
    """This is not the official table. The sentence says what is wrong with it, in English."""


@dataclass(slots=True)
class Entry:
    """A municipality as it is written in the data file."""

    code: str
    name: str
    province: str
    places: list[str] = field(default_factory=list)


def read_table(rows: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> list[Entry]:
    """The municipalities of the table, by code. ``names``: of the places, by their code; empty
    when the table has the names itself. Raises ``NotOfficial``."""
    found: dict[str, Entry] = {}
    for number, row in enumerate(rows, start=1):
        code, name, province, place = _row(row, names, number)
        entry = found.setdefault(code, Entry(code, name, province))
        if (entry.name, entry.province) != (name, province):
            raise NotOfficial(f"Row {number}: {code} has another name or province than before.")
        entry.places.append(place)
    entries = sorted(found.values(), key=lambda entry: entry.code)
    for entry in entries:
        entry.places.sort()
    _check_whole(entries)
    return entries


def read_names(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The names of the places by their code (``Key`` and ``Title``). Raises ``NotOfficial``."""
    return {
        _text(row, "Key", number): _text(row, "Title", number)
        for number, row in enumerate(rows, start=1)
    }


def written(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The municipalities as plain values for the data file."""
    return [asdict(entry) for entry in entries]


def _row(
    row: Mapping[str, Any], names: Mapping[str, str], number: int
) -> tuple[str, str, str, str]:
    code = _text(row, "Code_3", number)
    if not _CODE.fullmatch(code):
        raise NotOfficial(f"Row {number}: Code_3 is no code of a municipality such as GM0344.")
    place = _text(row, "Woonplaatsen", number)
    if _PLACE_CODE.fullmatch(place):
        if place not in names:
            raise NotOfficial(f"Row {number}: the name of place {place} is missing; give --names.")
        place = names[place]
    return code, _text(row, "Naam_2", number), _text(row, "Naam_4", number), place


def _text(row: Mapping[str, Any], column: str, number: int) -> str:
    value = row.get(column)
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if not text:
        raise NotOfficial(f"Row {number} has no {column}.")
    if len(text) > LONGEST or any(unicodedata.category(one)[0] == "C" for one in text):
        raise NotOfficial(f"Row {number}: {column} is no name or code.")
    if "<" in text or ">" in text:
        raise NotOfficial(f"Row {number}: {column} is no name or code.")
    return text


def _check_whole(entries: list[Entry]) -> None:
    provinces, places = {e.province for e in entries}, sum(len(e.places) for e in entries)
    if len(provinces) != PROVINCES:
        raise NotOfficial(f"The table has {len(provinces)} provinces and not {PROVINCES}.")
    if len(entries) not in MUNICIPALITIES:
        raise NotOfficial(f"The table has {len(entries)} municipalities; a part is missing.")
    if places not in PLACES:
        raise NotOfficial(f"The table has {places} places; a part is missing.")
