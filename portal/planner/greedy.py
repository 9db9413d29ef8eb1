"""One debt after the other, each where it fits with the least harm: what may not wait in small
parts, so that others fit beside it, the others as soon as they can end."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np

from portal.planner.clock import Clock
from portal.planner.puzzle import Puzzle
from portal.planner.table import Table

SPREAD = 0.5
AT_LEAST = 3
"""How far an order may differ from the plainest, and how many are tried in any case."""


def in_turn(puzzle: Puzzle, tables: Sequence[Table], clock: Clock) -> tuple[int, ...] | None:
    """The best rows over many orders: first who is harmed most by waiting, per cent that is
    then paid. A few are tried in any case; None when none of them fits."""
    lot = Random(0)  # noqa: S311  # no secret: the same search each time
    best: tuple[int, ...] | None = None
    best_cost: tuple[int, int] | None = None
    urge = [max(piece.harm) / piece.totals[0] for piece in puzzle.pieces]
    sway, tried = 0.0, 0
    while tried < AT_LEAST or not clock.over:
        swayed = [value * lot.uniform(1 - sway, 1 + sway) for value in urge]
        order = sorted(range(len(tables)), key=lambda piece: -swayed[piece])
        rows = _place_all(tables, order, puzzle.room)
        if rows is not None:
            cost = _cost(tables, rows)
            if best_cost is None or cost < best_cost:
                best, best_cost = rows, cost
        sway, tried = SPREAD, tried + 1
    return best


def _place_all(
    tables: Sequence[Table], order: Sequence[int], room: Sequence[int]
) -> tuple[int, ...] | None:
    left, rows = np.array(room[: tables[0].loads.shape[1]], dtype=np.int64), [0] * len(tables)
    for piece in order:
        table = tables[piece]
        fits = np.flatnonzero((table.loads <= left).all(axis=1))
        if not len(fits):
            return None
        ends = table.starts[fits] + table.months[fits]
        liked = -table.months[fits] if table.harm.any() else ends
        best = np.lexsort((table.asks[fits], liked, table.harm[fits]))[0]
        rows[piece] = int(fits[best])
        left = left - table.loads[rows[piece]]
    return tuple(rows)


def _cost(tables: Sequence[Table], rows: Sequence[int]) -> tuple[int, int]:
    chosen = list(zip(tables, rows, strict=True))
    return (
        sum(int(table.harm[row]) for table, row in chosen),
        max(int(table.starts[row] + table.months[row]) for table, row in chosen),
    )
