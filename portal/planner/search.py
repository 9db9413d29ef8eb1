"""How a plan is sought: first without harm, then in as few months, then with as few requests.

A debt that comes too late, and known costs, are harm. A plan without harm that is as short as the
room allows needs no further proof; for others HiGHS shows that nothing better exists, as far as
there is time. What was found is kept either way, and says whether it is proven.
"""

from __future__ import annotations

from math import ceil

from portal.planner.bounds import fewest_months, too_tight
from portal.planner.clock import Clock
from portal.planner.exact import TELLS_EQUALS_APART, exactly, too_full
from portal.planner.harm import with_harm
from portal.planner.program import run
from portal.planner.puzzle import Puzzle, Solved
from portal.planner.repair import Placed, Repair, placed
from portal.planner.shortest import Found, is_shortest, shortest

SMALL = 700
SEARCH = 0.6
EXACT = 1_500
"""So many options are solved exactly from the start, and so many when only requests are left; the
shortest plan is sought in this share of the time."""


def solve(puzzle: Puzzle, clock: Clock) -> Solved:
    """The best plan that is found before time is up; the first, when any will do."""
    floor = fewest_months(puzzle)
    if floor is None:
        return Solved(None, proven=True)
    if not puzzle.pieces:
        return Solved((), proven=True)
    longest, harmless = len(puzzle.room), [0] * len(puzzle.pieces)
    if len(puzzle.pieces) * longest * (longest + 1) // 2 <= SMALL:
        solved = exactly(puzzle, floor, clock)
        if solved.proven or solved.options is not None:
            return solved
    if not puzzle.any_will_do and not too_tight(puzzle, longest, harmless):
        found = shortest(puzzle, harmless, floor, clock.part(clock.left * SEARCH))
        if found is not None:
            proven = is_shortest(puzzle, found, harmless, floor, clock)
            return _fewer_requests(puzzle, found, clock).answer(proven=proven)
    found = with_harm(puzzle, floor, clock)
    if found is None:
        return Solved(None, proven=False)
    return _fewer_requests(puzzle, found, clock).answer(proven=False)


def _fewer_requests(puzzle: Puzzle, found: Found, clock: Clock) -> Found:
    """The same months with fewer requests, then with less interest."""
    if not found.placed.asks or found.too_many or puzzle.any_will_do:
        return found
    best = (
        _by_highs(puzzle, found, clock) if found.size <= EXACT else _by_repair(puzzle, found, clock)
    )
    if best is None or (best.asks, best.interest) > (found.placed.asks, found.placed.interest):
        return found
    return Found(found.months, found.tables, best)


def _by_highs(puzzle: Puzzle, found: Found, clock: Clock) -> Placed | None:
    """Exactly, as far as there is time."""
    room, start = puzzle.room[: found.months], found.placed.rows
    costs = [table.asks * TELLS_EQUALS_APART + table.interest for table in found.tables]
    left = clock.left
    rows = run(found.tables, room, costs, whole=True, seconds=left, start=start).rows
    return (
        None if rows is None or too_full(found.tables, rows, room) else placed(found.tables, rows)
    )


def _by_repair(puzzle: Puzzle, found: Found, clock: Clock) -> Placed | None:
    """Begun from the shares that HiGHS finds best."""
    room, costs = puzzle.room[: found.months], [table.asks for table in found.tables]
    left = clock.half().left
    shares = run(found.tables, room, costs, whole=False, seconds=left)
    repair = Repair(found.tables, room, shares.rows or found.placed.rows)
    return repair.best(clock, fewest=ceil(shares.bound - 1e-6))
