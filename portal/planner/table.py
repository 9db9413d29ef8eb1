"""The options of each piece as arrays, so that all of them are weighed at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from portal.domain.plan import Option
from portal.planner.puzzle import Piece

Whole = NDArray[np.int64]
OFTEN = (2, 3, 4, 6, 9, 12, 18, 24, 36, 48)
NEAR = 6
"""Numbers of parts that are tried where there is no time for all; then every start month is tried
up to this one, and from there every sixth."""


@dataclass(frozen=True, slots=True)
class Table:
    """Every option of one piece. ``loads``: a row per option, a column per month, in cents.

    ``asks`` is 1 where the creditor must agree; ``interest`` only tells equals apart.
    """

    starts: Whole
    months: Whole
    totals: Whole
    loads: Whole
    harm: Whole
    asks: Whole
    interest: Whole

    def __len__(self) -> int:
        return len(self.starts)

    def option(self, row: int) -> Option:
        """The option in a row."""
        return Option(int(self.starts[row]), int(self.months[row]))


def within(table: Table, months: int, row: int) -> tuple[Table, int]:
    """Only the options that end within so many months, and where a row of them stands then."""
    kept = np.flatnonzero(table.starts + table.months <= months)
    columns = {name: getattr(table, name)[kept] for name in Table.__dataclass_fields__}
    columns["loads"] = columns["loads"][:, :months]
    return Table(**columns), int(np.searchsorted(kept, row))


def table_of(piece: Piece, horizon: int, most_harm: int) -> Table:
    """The options that end within ``horizon`` months and do no more harm than this."""
    starts = _starts(piece, horizon, most_harm)
    return _table(piece, horizon, [(s, n) for s in starts for n in _lengths(piece, s, horizon)])


def longest_table_of(piece: Piece, horizon: int, most_harm: int) -> Table:
    """Those of them in as many parts as can be from each start month."""
    starts = _starts(piece, horizon, most_harm)
    return _table(piece, horizon, [(s, _lengths(piece, s, horizon)[-1]) for s in starts])


def some_table_of(piece: Piece, horizon: int, most_harm: int) -> Table:
    """Some of them, of every kind: for when there is no time for all."""
    starts = [s for s in _starts(piece, horizon, most_harm) if s <= NEAR or s % NEAR == 0]
    found = [(s, n) for s in starts for n in _some(_lengths(piece, s, horizon))]
    return _table(piece, horizon, found)


def _starts(piece: Piece, horizon: int, most_harm: int) -> list[int]:
    return [start for start in range(horizon) if piece.harm[start] <= most_harm]


def most_parts(piece: Piece, start: int, horizon: int) -> int:
    """In how many parts it can be paid from a start month on, by the creditor's own rules or on
    request."""
    most = max(piece.custom, piece.standard) if piece.free[start] else piece.custom
    return min(most, horizon - start, piece.totals[start])


def _lengths(piece: Piece, start: int, horizon: int) -> range:
    return range(1, most_parts(piece, start, horizon) + 1)


def _some(lengths: range) -> list[int]:
    return sorted({1, lengths[-1], *(months for months in OFTEN if months in lengths)})


def _table(piece: Piece, horizon: int, found: list[tuple[int, int]]) -> Table:
    starts, months = (np.array(column, dtype=np.int64) for column in zip(*found, strict=True))
    totals = np.array(piece.totals, dtype=np.int64)[starts]
    each, rest = np.divmod(totals, months)
    part = np.arange(horizon, dtype=np.int64)[None, :] - starts[:, None]
    paid = (part >= 0) & (part < months[:, None])
    free = np.array(piece.free, dtype=bool)[starts]
    return Table(
        starts=starts,
        months=months,
        totals=totals,
        loads=np.where(paid, each[:, None] + (part < rest[:, None]), 0),
        harm=np.array(piece.harm, dtype=np.int64)[starts],
        asks=1 - (free & (months <= max(1, piece.standard))).astype(np.int64),
        interest=totals * piece.rate * (2 * starts + months - 1) // 2_000_000,
    )
