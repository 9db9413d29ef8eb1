"""The columns of a sheet: which there are, and the rows below them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from connectors.files.fault import Fault, FileRefused

NEEDED = ("bsn", "schuld", "datum", "gebeurtenis", "bedrag")
OPTIONAL = (
    "vervaldatum",
    "betalingskenmerk",
    "kenmerk",
    "soort",
    "omschrijving",
    "besluit",
    "schuldeiser",
    "inner",
    "saldo",
    "toelichting",
)
MAX_LINES = 200_000
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the sheet: its number (the header is 1) and its cells by column."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(slots=True)
class Table:
    """The rows, which columns are skipped (counted from 1), and what is no row at all."""

    rows: list[Row] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_table(content: bytes) -> Table:
    """The rows of a CSV file. Raises ``FileRefused`` when the file as a whole is no sheet."""
    text = _text_of(content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    lines = _numbered(reader)
    names = [name.strip().lower() for name in next(lines, (0, []))[1]]
    table = Table(skipped=_checked(names))
    for line, cells in lines:
        if line > MAX_LINES:
            raise FileRefused("too_many_lines")
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(names):
            table.faults.append(Fault(line, "", "too_many_cells", fatal=True))
            continue
        named = zip(names, (cell.strip() for cell in cells), strict=False)
        table.rows.append(Row(line, dict(named)))
    return table


def _text_of(content: bytes) -> str:
    try:
        text = content.decode("utf-8").removeprefix(_MARK)
    except UnicodeDecodeError:
        raise FileRefused("not_utf8") from None
    if not text.strip():
        raise FileRefused("empty")
    if not text.endswith(("\n", "\r")):
        raise FileRefused("cut_off")
    return text


def _separator(text: str) -> str:
    header = text.splitlines()[0]
    return max(";,\t", key=header.count)


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it ends, as an editor counts."""
    line = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "cell_too_long" if "field larger" in str(error) else "broken_quotes"
            raise FileRefused(code, line=line + 1) from None
        line += 1 + sum(cell.count("\n") for cell in cells)
        yield line, cells


def _checked(names: list[str]) -> list[int]:
    """The columns that we do not know. Raises ``FileRefused`` for columns missing or twice."""
    if missing := [name for name in NEEDED if name not in names]:
        raise FileRefused("missing_column", *missing)
    if double := [name for name in (*NEEDED, *OPTIONAL) if names.count(name) > 1]:
        raise FileRefused("double_column", *double)
    known = {*NEEDED, *OPTIONAL, ""}
    return [place for place, name in enumerate(names, 1) if name not in known]
