"""The solver for the services: one process for one question, stopped when it takes too long.

In a process of its own because HiGHS and numpy take memory that a web process does not give back,
and because nothing can then hold up a page for longer than this.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import portal
from portal.domain.plan_case import Case
from portal.planner.puzzle import puzzle_of, read_answer, written
from portal.services.planning import PlannerUnavailable, Solution

PROGRAM = (sys.executable, "-m", "portal.planner")
HOME = Path(portal.__file__).parent.parent
"""What is started, and where this code lies, so that it is found."""
SECONDS = 0.5
AT_MOST = 1.5
GIVE_UP = 5.0
"""How much work a plan is worth; after how long it must be done on a machine that is busy; and when
a process that does not answer is stopped."""


class ProcessSolver:
    """A ``PlanSolver`` that starts a process. Safe in threads."""

    def __init__(self, program: Sequence[str] = PROGRAM) -> None:
        self._program = program

    def solve(self, case: Case, *, any_will_do: bool = False) -> Solution:
        """The best that was found in time. Raises ``PlannerUnavailable``."""
        until = time.time() + AT_MOST
        try:
            done = subprocess.run(
                [*self._program, str(SECONDS), str(until)],
                input=written(puzzle_of(case, any_will_do=any_will_do)),
                capture_output=True,
                text=True,
                cwd=HOME,
                timeout=GIVE_UP,
                check=True,
            )
            answer = read_answer(done.stdout)
        except (OSError, subprocess.SubprocessError, ValueError):
            raise PlannerUnavailable from None
        return Solution(answer.options, answer.proven)
