"""Small puzzles: every option in the program, and a proof of each step by HiGHS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from portal.domain.plan import Option
from portal.planner.clock import Clock
from portal.planner.program import Outcome, run
from portal.planner.puzzle import Puzzle, Solved
from portal.planner.table import Table, Whole, table_of

TELLS_EQUALS_APART = 10_000
"""What a request weighs against interest, in cents."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A row per table."""

    tables: tuple[Table, ...]
    rows: tuple[int, ...]

    @property
    def harm(self) -> int:
        return sum(int(t.harm[row]) for t, row in zip(self.tables, self.rows, strict=True))

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(t.option(row) for t, row in zip(self.tables, self.rows, strict=True))

    @property
    def months(self) -> int:
        return max(option.end for option in self.options)


def exactly(puzzle: Puzzle, floor: int, clock: Clock) -> Solved:
    """Least harm, then fewest months from ``floor`` on, then fewest requests; proven, unless time
    was up before the months were certain."""
    tables = _tables(puzzle, len(puzzle.room))
    least = _run(puzzle, tables, [table.harm for table in tables], clock)
    if least.rows is None:
        return Solved(None, proven=least.status == "infeasible")
    found, proven = _Found(tables, least.rows), least.status == "optimal"
    harm, low = found.harm, floor
    while low < found.months:
        middle = (low + found.months) // 2
        tables = _tables(puzzle, middle)
        tried = _run(puzzle, tables, [np.zeros_like(table.harm) for table in tables], clock, harm)
        if tried.rows is None:
            proven, low = proven and tried.status == "infeasible", middle + 1
        else:
            found = _Found(tables, tried.rows)
    return Solved(_fewest_requests(puzzle, found, clock).options, proven)


def _fewest_requests(puzzle: Puzzle, found: _Found, clock: Clock) -> _Found:
    """The same harm and months with fewer requests, and then less interest."""
    tables = _tables(puzzle, found.months)
    costs = [table.asks * TELLS_EQUALS_APART + table.interest for table in tables]
    best = _run(puzzle, tables, costs, clock, found.harm)
    return found if best.rows is None else _Found(tables, best.rows)


def _tables(puzzle: Puzzle, months: int) -> tuple[Table, ...]:
    return tuple(table_of(piece, months, max(piece.harm)) for piece in puzzle.pieces)


def _run(
    puzzle: Puzzle,
    tables: Sequence[Table],
    costs: Sequence[Whole],
    clock: Clock,
    most_harm: int | None = None,
) -> Outcome:
    room = puzzle.room[: tables[0].loads.shape[1]]
    found = run(tables, room, costs, whole=True, seconds=clock.left, most_harm=most_harm)
    if found.rows is not None and too_full(tables, found.rows, room):
        return Outcome("stopped", None, found.bound)
    return found


def too_full(tables: Sequence[Table], rows: Sequence[int], room: Sequence[int]) -> bool:
    """HiGHS counts in floating point: what it finds is counted again to the cent."""
    load = np.sum([t.loads[row] for t, row in zip(tables, rows, strict=True)], axis=0)
    return bool((load > np.array(room)).any())
