"""The official table of CBS as files, for the tests of what reads it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from portal.places.register import municipalities

Row = dict[str, str]


def table(*, coded: bool = False) -> list[Row]:
    """The official table as CBS writes it: filled with spaces."""
    places = [(one, place) for one in municipalities() for place in one.places]
    return [
        {
            "ID": str(number),
            "Woonplaatsen": f"WP{1000 + number}" if coded else place,
            "Woonplaatscode_1": f"WP{1000 + number}    ",
            "Naam_2": f"{one.official_name:<35}",
            "Code_3": f"{one.code}    ",
            "Naam_4": f"{one.province:<25}",
        }
        for number, (one, place) in enumerate(places)
    ]


def names() -> list[Row]:
    places = [place for one in municipalities() for place in one.places]
    return [{"Key": f"WP{1000 + n}", "Title": place} for n, place in enumerate(places)]


def as_csv(rows: list[Row], file: Path) -> Path:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0], delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)
    return file


def as_json(rows: list[Row], file: Path) -> Path:
    file.write_text(json.dumps({"value": rows}), encoding="utf-8")
    return file
