"""``python -m portal.planner SECONDS UNTIL``: a puzzle as JSON in, the answer as JSON out.

Seconds of work, and the instant (seconds since 1970) after which there is no more time.
"""

from __future__ import annotations

import sys

from portal.planner.clock import Clock
from portal.planner.puzzle import read, written_answer
from portal.planner.search import solve

CLOCK = Clock(float(sys.argv[1]), float(sys.argv[2]))
sys.stdout.write(written_answer(solve(read(sys.stdin.read()), CLOCK)))
