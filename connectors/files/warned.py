"""What is no mistake in a file, but hardly meant: told to whoever makes the export, and taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from connectors.files.cells import BadCell, read_day
from connectors.files.columns import Row
from connectors.files.fault import Fault
from connectors.files.words import WORDS, Word
from connectors.told_text import has_link, has_person_number

TEXTS = ("omschrijving", "toelichting")
"""What a citizen reads as the organisation wrote it."""


def warnings_of(text: str, line: int, part: str) -> Iterator[Fault]:
    """What had better not stand in a text for citizens: a number of a person, a link."""
    if has_person_number(text):
        yield Fault(line, part, "number_in_text")
    if has_link(text):
        yield Fault(line, part, "link_in_text")


def warnings_in(debts: Iterable[list[Row]]) -> list[Fault]:
    """The warnings about the rows of each debt, in order of line."""
    found = [fault for rows in debts for fault in (*_of_rows(rows), *_of_debt(rows))]
    return sorted(found, key=lambda fault: fault.line)


def _of_rows(rows: list[Row]) -> Iterator[Fault]:
    for row in rows:
        for column in TEXTS:
            yield from warnings_of(row[column], row.line, column)
        word = _word(row)
        if row["vervaldatum"] and word is not None:
            yield from _of_due(row, word)


def _of_due(row: Row, word: Word) -> Iterator[Fault]:
    if word.due == "none":
        yield Fault(row.line, "vervaldatum", "due_not_here")
        return
    try:
        if read_day(row["vervaldatum"]) < read_day(row["datum"]):
            yield Fault(row.line, "vervaldatum", "due_too_early")
    except BadCell:
        return  # told as a mistake


def _of_debt(rows: list[Row]) -> Iterator[Fault]:
    """What only shows from the other rows: the same line again, a payment of no letter."""
    letters = {row["betalingskenmerk"] for row in rows if _is(row, "payment_demanded")}
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        cells = tuple(row.cells.values())
        if cells in seen:
            yield Fault(row.line, "", "line_again")
        seen.add(cells)
        told = row["betalingskenmerk"]
        if told and _is(row, "payment_received") and told not in letters:
            yield Fault(row.line, "betalingskenmerk", "no_such_letter")


def _word(row: Row) -> Word | None:
    return WORDS.get(" ".join(row["gebeurtenis"].lower().split()))


def _is(row: Row, kind: str) -> bool:
    word = _word(row)
    return word is not None and word.type == kind
