"""The table as a file, and writing the data file whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from portal.domain.municipality import MunicipalityList
from portal.places.official import Entry, NotOfficial, written

LARGEST = 20 * 1024 * 1024


def rows_of(file: Path) -> list[dict[str, Any]]:
    """The rows of a file: OData as JSON (``{"value": [...]}``), or CSV with ``;`` or ``,``.

    Raises ``NotOfficial``.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise NotOfficial(f"{file.name} is too large to be the table.")
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise NotOfficial(f"{file.name} cannot be read as text.") from None
    return rows_of_json(text) if text.lstrip().startswith("{") else _rows_of_csv(text)


def rows_of_json(text: str | bytes) -> list[dict[str, Any]]:
    """The rows of an OData answer. Raises ``NotOfficial``."""
    try:
        value = json.loads(text).get("value")
    except (ValueError, AttributeError, RecursionError):
        value = None
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise NotOfficial("This is no OData table: it has no list of rows named value.")
    return value


def _rows_of_csv(text: str) -> list[dict[str, Any]]:
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    try:
        return list(reader)
    except csv.Error:
        raise NotOfficial("This is no CSV table.") from None


def write(file: Path, listed: MunicipalityList, entries: Sequence[Entry]) -> None:
    """Write the data file: whole, or not at all. One municipality on a line, so that a change
    can be read. Raises ``NotOfficial`` when it cannot be written."""
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in written(entries))
    head = json.dumps(asdict(listed), ensure_ascii=False)
    replace(file, f'{{"list": {head},\n"municipalities": [\n{lines}\n]}}\n')


def write_contacts(file: Path, contacts: Mapping[str, Any]) -> None:
    """Write how to reach each municipality: see ``write``."""
    lines = (
        f"{json.dumps(code)}: {json.dumps(one, ensure_ascii=False)}"
        for code, one in contacts.items()
    )
    replace(file, "{\n" + ",\n".join(lines) + "\n}\n")


def replace(file: Path, text: str) -> None:
    """Put a text in the place of a file, whole. Raises ``NotOfficial`` when that cannot be."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", dir=file.parent, delete=False, encoding="utf-8", prefix=".municipalities-"
        ) as new:
            new.write(text)
        Path(new.name).chmod(0o644)
        Path(new.name).replace(file)
    except OSError:
        raise NotOfficial(f"{file} cannot be written.") from None
