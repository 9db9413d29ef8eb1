"""The cells of a sheet, as a Dutch spreadsheet writes them. Each is refused with a code."""

from __future__ import annotations

import re
from datetime import date

from portal.domain.person import Bsn, InvalidBsn

_AMOUNT = re.compile(r"(?:€\s?)?(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}|-))?", re.ASCII)
_DUTCH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOST_ZERO = re.compile(r"\d{8}", re.ASCII)


class BadCell(ValueError):
    """A cell that cannot be read. ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_bsn(cell: str) -> Bsn:
    """Nine digits that pass the 11-test. A zero that the spreadsheet dropped is not guessed."""
    if not cell:
        raise BadCell("bsn_missing")
    try:
        return Bsn(cell)
    except InvalidBsn:
        raise BadCell("bsn_zero_lost" if _LOST_ZERO.fullmatch(cell) else "bsn_wrong") from None


def read_cents(cell: str) -> int:
    """Euros with a comma: ``1.234,56``. A point is for thousands only; below zero never."""
    found = _AMOUNT.fullmatch(cell)
    if found is None:
        raise BadCell("bad_amount")
    euros, decimals = found[1].replace(".", ""), found[2] or "0"
    return int(euros) * 100 + int(decimals.replace("-", "0").ljust(2, "0"))


def read_day(cell: str) -> date:
    """``dd-mm-jjjj`` or ``jjjj-mm-dd``."""
    dutch, iso = _DUTCH_DAY.fullmatch(cell), _ISO_DAY.fullmatch(cell)
    parts = dutch.groups()[::-1] if dutch else iso.groups() if iso else None
    try:
        if parts is not None:
            return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        pass
    raise BadCell("bad_date")
