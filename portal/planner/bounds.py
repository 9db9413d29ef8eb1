"""What can be known of a puzzle before anything is placed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from portal.planner.puzzle import Puzzle
from portal.planner.table import longest_table_of


def fewest_months(puzzle: Puzzle) -> int | None:
    """So many months it takes at least; None when there is not enough room at all."""
    if min(puzzle.room, default=0) < 0:
        return None
    owed = sum(piece.totals[0] for piece in puzzle.pieces)
    return next((m for m, cents in enumerate(accumulate(puzzle.room), 1) if cents >= owed), None)


def too_tight(puzzle: Puzzle, months: int, most_harm: Sequence[int]) -> bool:
    """Whether nothing fits within so many months and so much harm, since by some month more must
    be paid than there is room for until then.

    From one start month, the option in the most parts pays the least by any month; so few options
    tell all.
    """
    tables = (
        longest_table_of(piece, months, harm)
        for piece, harm in zip(puzzle.pieces, most_harm, strict=True)
    )
    least = np.sum([np.cumsum(table.loads, axis=1).min(axis=0) for table in tables], axis=0)
    return bool((least > np.cumsum(np.array(puzzle.room[:months], dtype=np.int64))).any())
