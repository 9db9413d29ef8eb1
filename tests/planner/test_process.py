"""The solver is a process of its own, and a web process pays nothing for it."""

import subprocess
import sys

import pytest

from portal.domain.plan import GrowthStep, Option, PlanDebt
from portal.planner.solver import ProcessSolver
from portal.services.planning import PlannerUnavailable, Solution
from tests.planner.cases import a_case, after

CASE = a_case(
    PlanDebt(id="calm", cents=100, one_part=True),
    PlanDebt(id="grows", cents=100, one_part=True, growth=(GrowthStep(after(9), 50),)),
    per_month=100,
)
IMPORTS = """
import sys, portal.planner.solver, portal.services.planning
print([name for name in ("numpy", "highspy") if name in sys.modules])
"""


def test_the_process_answers_with_the_best_plan():
    assert ProcessSolver().solve(CASE) == Solution((Option(1, 1), Option(0, 1)), proven=True)


def test_whether_there_is_any_plan_is_answered_too():
    assert ProcessSolver().solve(CASE, any_will_do=True).options is not None


def test_who_asks_for_a_plan_loads_no_solver():
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "print('nothing')"])
def test_a_process_that_fails_is_told_as_no_plan_now(program):
    with pytest.raises(PlannerUnavailable):
        ProcessSolver((sys.executable, "-c", program)).solve(CASE)
