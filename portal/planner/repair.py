"""Find a plan that fits, or make one fit: debt by debt to its best option, where months that
stay too full weigh more and more (guided local search)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from portal.planner.clock import Clock
from portal.planner.table import Table, Whole

WEIGHS_MORE = 0.3
TRY_AGAIN = 0.1
ASKING = 0.1
NEAR = 0.002
PATIENCE = 0.15
"""How much a full month gains in weight, how often; what asking weighs, and what counts as equal,
as a share of what can be paid in a month. The search ends after so many seconds without gain."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row per piece such that no month is too full; fewer ``asks`` is better, then interest."""

    asks: int
    interest: int
    rows: tuple[int, ...]


def placed(tables: Sequence[Table], rows: Sequence[int]) -> Placed:
    """What these rows come to."""
    chosen = list(zip(tables, rows, strict=True))
    return Placed(
        asks=sum(int(table.asks[row]) for table, row in chosen),
        interest=sum(int(table.interest[row]) for table, row in chosen),
        rows=tuple(rows),
    )


class Repair:
    """One search from a start, the same every time."""

    def __init__(self, tables: Sequence[Table], room: Sequence[int], rows: Sequence[int]) -> None:
        self._tables = tables
        self._room = np.array(room, dtype=np.int64)
        self._rows = list(rows)
        self._load = np.sum([t.loads[r] for t, r in zip(tables, rows, strict=True)], axis=0)
        self._weights = np.ones(len(room))
        self._month = max(1.0, float(self._room.mean()))
        self._random = Random(len(tables))  # noqa: S311  # no secret: the same search each time

    def first(self, moves: int, clock: Clock) -> Placed | None:
        """The first plan that fits, within so many moves."""
        for _ in range(moves):
            if not self._too_full().any():
                return placed(self._tables, self._rows)
            if clock.over:
                break
            self._move(asking=0.0)
        return None

    def best(self, clock: Clock, fewest: int) -> Placed | None:
        """The best plan in that time; ``fewest``: it cannot be done with fewer requests."""
        best: Placed | None = None
        patience = clock
        while not patience.over:
            if self._too_full().any():
                self._move(asking=ASKING)
                continue
            here = placed(self._tables, self._rows)
            if best is None or (here.asks, here.interest) < (best.asks, best.interest):
                best, patience = here, clock.part(PATIENCE)
            if best.asks <= fewest or not self._ask_one_less():
                return best
        return best

    def _too_full(self) -> NDArray[np.bool_]:
        full: NDArray[np.bool_] = self._load > self._room
        return full

    def _move(self, asking: float) -> None:
        """One piece, by lot, to its best option."""
        piece = self._random.randrange(len(self._tables))
        if self._random.random() < TRY_AGAIN:
            self._weights += WEIGHS_MORE * self._too_full()
        table = self._tables[piece]
        over = np.maximum(table.loads - self._left_without(piece), 0) @ self._weights
        worse = over + table.asks * (asking * self._month)
        equal = np.flatnonzero(worse <= worse.min() + NEAR * self._month)
        self._put(piece, int(self._random.choice(equal.tolist())))

    def _ask_one_less(self) -> bool:
        """Move a piece that needs asking to where it does not; False when none can be."""
        asking = [
            piece
            for piece, (table, row) in enumerate(zip(self._tables, self._rows, strict=True))
            if table.asks[row] and not table.asks.all()
        ]
        if not asking:
            return False
        piece = self._random.choice(asking)
        table = self._tables[piece]
        free = np.flatnonzero(table.asks == 0)
        over = np.maximum(table.loads[free] - self._left_without(piece), 0).sum(axis=1)
        self._put(piece, int(free[np.argmin(over)]))
        self._weights = np.ones(len(self._room))
        return True

    def _left_without(self, piece: int) -> Whole:
        left: Whole = self._room - (self._load - self._tables[piece].loads[self._rows[piece]])
        return left

    def _put(self, piece: int, row: int) -> None:
        loads = self._tables[piece].loads
        self._load = self._load + loads[row] - loads[self._rows[piece]]
        self._rows[piece] = row
