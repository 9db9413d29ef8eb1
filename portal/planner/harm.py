"""When harm cannot be avoided: as little as is found among some options, and then few months.

What is found is kept; it is not proven to be the least.
"""

from __future__ import annotations

from collections.abc import Sequence

from portal.planner.clock import Clock
from portal.planner.exact import too_full
from portal.planner.greedy import in_turn
from portal.planner.program import run
from portal.planner.puzzle import Puzzle
from portal.planner.repair import placed
from portal.planner.shortest import Found, place
from portal.planner.table import Table, some_table_of, within


def with_harm(puzzle: Puzzle, floor: int, clock: Clock) -> Found | None:
    """A plan with little harm; the first, when any will do; None when none is found."""
    everything, longest = [max(piece.harm) for piece in puzzle.pieces], len(puzzle.room)
    little = Clock(0) if puzzle.any_will_do else clock.half()
    found = _in_turn(puzzle, everything, longest, little)
    if found is None:
        return place(puzzle, everything, longest, clock)
    if puzzle.any_will_do:
        return found
    found = _less_harm(puzzle, found, clock.half())
    most_harm, low = _harm(found.tables, found.placed.rows), floor
    while low < found.months and not clock.over:
        middle = (low + found.months) // 2
        shorter = _in_turn(puzzle, most_harm, middle, Clock(0))
        found, low = (shorter, low) if shorter else (found, middle + 1)
    return found


def _in_turn(puzzle: Puzzle, most_harm: Sequence[int], months: int, clock: Clock) -> Found | None:
    """One debt after the other, in some orders at least."""
    pieces = zip(puzzle.pieces, most_harm, strict=True)
    tables = tuple(some_table_of(piece, months, harm) for piece, harm in pieces)
    rows = in_turn(puzzle, tables, clock)
    return None if rows is None else _found(tables, rows)


def _less_harm(puzzle: Puzzle, found: Found, clock: Clock) -> Found:
    """The least harm that HiGHS finds among the same options, if less."""
    tables, rows = found.tables, found.placed.rows
    costs, room = [table.harm for table in tables], puzzle.room[: found.months]
    better = run(tables, room, costs, whole=True, seconds=clock.left, start=rows).rows
    if better is None or too_full(tables, better, room):
        return found
    if sum(_harm(tables, better)) >= sum(_harm(tables, rows)):
        return found
    return _found(tables, better)


def _found(tables: tuple[Table, ...], rows: tuple[int, ...]) -> Found:
    months = max(table.option(row).end for table, row in zip(tables, rows, strict=True))
    cut = [within(table, months, row) for table, row in zip(tables, rows, strict=True)]
    kept = tuple(table for table, _ in cut)
    return Found(months, kept, placed(kept, [row for _, row in cut]))


def _harm(tables: Sequence[Table], rows: Sequence[int]) -> list[int]:
    return [int(table.harm[row]) for table, row in zip(tables, rows, strict=True)]
