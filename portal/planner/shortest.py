"""As few months as can be, while no debt does more harm than it may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from portal.domain.plan import parts
from portal.planner.bounds import too_tight
from portal.planner.clock import Clock
from portal.planner.program import run
from portal.planner.puzzle import Puzzle, Solved
from portal.planner.repair import Placed, Repair, placed
from portal.planner.table import Table, most_parts, table_of

MOVES = 800
"""After so many a number of months is given up."""
LARGE = 12_000
"""With so many options HiGHS takes too long."""


@dataclass(frozen=True, slots=True)
class Found:
    """A plan within so many months."""

    months: int
    tables: tuple[Table, ...]
    placed: Placed

    @property
    def size(self) -> int:
        """How many options there are."""
        return sum(map(len, self.tables))

    @property
    def too_many(self) -> bool:
        """Whether there are too many options for HiGHS."""
        return self.size > LARGE

    def answer(self, *, proven: bool) -> Solved:
        """The plan as an answer."""
        rows = zip(self.tables, self.placed.rows, strict=True)
        return Solved(tuple(table.option(row) for table, row in rows), proven)


def shortest(puzzle: Puzzle, most_harm: Sequence[int], floor: int, clock: Clock) -> Found | None:
    """The fewest months for which a plan is found: ever larger steps up from ``floor`` to where
    all debts fit side by side, or the horizon, then back."""
    found = side_by_side(puzzle, most_harm, floor)
    longest, months, step, failed = len(puzzle.room), floor, 1, floor - 1
    while months < (found.months if found else longest + 1) and not clock.over:
        shorter = place(puzzle, most_harm, months, clock)
        if shorter is not None:
            found = shorter
            break
        failed, months, step = months, months + step, step + 1
    while found is not None and found.months - failed > 1 and not clock.over:
        middle = (failed + found.months) // 2
        shorter = place(puzzle, most_harm, middle, clock)
        found, failed = (shorter, failed) if shorter else (found, middle)
    return found


def side_by_side(puzzle: Puzzle, most_harm: Sequence[int], floor: int) -> Found | None:
    """The fewest months within which all debts fit when each begins now and takes them all."""
    for months in range(floor, len(puzzle.room) + 1):
        lengths = [most_parts(piece, 0, months) for piece in puzzle.pieces]
        load = np.zeros(months, dtype=np.int64)
        for piece, length in zip(puzzle.pieces, lengths, strict=True):
            load[:length] += parts(piece.totals[0], length)
        if (load <= np.array(puzzle.room[:months])).all():
            tables = _tables(puzzle, months, most_harm)
            return Found(months, tables, placed(tables, [length - 1 for length in lengths]))
    return None


def is_shortest(
    puzzle: Puzzle, found: Found, most_harm: Sequence[int], floor: int, clock: Clock
) -> bool:
    """Whether no plan takes fewer months when no debt does more harm than it may."""
    months = found.months - 1
    if months < floor or too_tight(puzzle, months, most_harm):
        return True
    if found.too_many:
        return False
    tables = _tables(puzzle, months, most_harm)
    costs, room = [table.asks for table in tables], puzzle.room[:months]
    shares = run(tables, room, costs, whole=False, seconds=clock.left)
    return shares.status == "infeasible"


def _tables(puzzle: Puzzle, months: int, most_harm: Sequence[int]) -> tuple[Table, ...]:
    pieces = zip(puzzle.pieces, most_harm, strict=True)
    return tuple(table_of(piece, months, harm) for piece, harm in pieces)


def place(puzzle: Puzzle, most_harm: Sequence[int], months: int, clock: Clock) -> Found | None:
    """A plan within so many months, when one is found soon."""
    if too_tight(puzzle, months, most_harm):
        return None
    tables = _tables(puzzle, months, most_harm)
    repair = Repair(tables, puzzle.room[:months], [_spread(table) for table in tables])
    found = repair.first(MOVES, clock)
    return None if found is None else Found(months, tables, found)


def _spread(table: Table) -> int:
    """From now on, in as many parts as there can be."""
    return int(np.argmax(table.months * (table.starts == 0)))
