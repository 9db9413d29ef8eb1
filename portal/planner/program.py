"""The plan as a program for HiGHS: one option per piece, and no month too full.

The load of a month is a column of its own, told from the month before it, so that an option has
no more than four entries however many months it lasts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import highspy
import numpy as np

from portal.planner.table import Table, Whole

ENOUGH = 0.5
"""A share this large of an option is the option."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What HiGHS found. ``rows``: the option with the largest share per piece, when there is one.
    ``bound``: no plan costs less than this."""

    status: Literal["optimal", "infeasible", "stopped"]
    rows: tuple[int, ...] | None
    bound: float


@dataclass(slots=True)
class _Columns:
    """The matrix, column by column."""

    starts: list[int]
    rows: list[int]
    values: list[float]

    def add(self, entries: dict[int, int]) -> None:
        kept = [(row, value) for row, value in entries.items() if value]
        self.rows.extend(row for row, _ in kept)
        self.values.extend(float(value) for _, value in kept)
        self.starts.append(len(self.rows))


def run(
    tables: Sequence[Table],
    room: Sequence[int],
    costs: Sequence[Whole],
    *,
    whole: bool,
    seconds: float,
    most_harm: int | None = None,
    start: Sequence[int] | None = None,
) -> Outcome:
    """Choose an option per piece at the least cost. ``whole`` false: shares of options, which
    gives a bound fast. ``most_harm``: all pieces together. ``start``: rows that fit."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in _settings(whole, seconds):
        highs.setOptionValue(name, value)
    highs.passModel(_model(tables, room, costs, whole, most_harm))
    if start is not None:
        _begin(highs, tables, start)
    highs.run()
    return _outcome(highs, tables, whole)


def _begin(highs: highspy.Highs, tables: Sequence[Table], rows: Sequence[int]) -> None:
    """Tell HiGHS a plan that fits; the loads of the months follow from it."""
    firsts = np.cumsum([0, *map(len, tables)])
    chosen = [int(first) + row for first, row in zip(firsts[:-1], rows, strict=True)]
    values = np.zeros(int(firsts[-1]))
    values[chosen] = 1.0
    load = np.sum([t.loads[row] for t, row in zip(tables, rows, strict=True)], axis=0)
    solution = highspy.HighsSolution()
    solution.col_value = [*values.tolist(), *load.astype(float).tolist()]
    highs.setSolution(solution)


def _settings(whole: bool, seconds: float) -> list[tuple[str, str | float | int | bool]]:
    exact: list[tuple[str, str | float | int | bool]] = [
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", ENOUGH),
        ("mip_feasibility_tolerance", 1e-9),
        ("presolve", "on" if whole else "off"),
    ]
    return [*exact, ("output_flag", False), ("threads", 1), ("time_limit", max(0.01, seconds))]


def _model(
    tables: Sequence[Table],
    room: Sequence[int],
    costs: Sequence[Whole],
    whole: bool,
    most_harm: int | None,
) -> highspy.HighsLp:
    first = len(tables)
    harm_row = None if most_harm is None else first + len(room)
    columns = _columns(tables, room, harm_row)
    options, rows = sum(map(len, tables)), first + len(room) + (harm_row is not None)
    sides = np.array([1.0] * first + [0.0] * (rows - first))
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = options + len(room), rows
    model.col_cost_ = np.concatenate([*costs, np.zeros(len(room))]).astype(float)
    model.col_lower_ = np.zeros(options + len(room))
    model.col_upper_ = np.array([1.0] * options + [float(cents) for cents in room])
    model.row_lower_, model.row_upper_ = sides.copy(), sides.copy()
    if most_harm is not None:
        model.row_upper_ = np.append(sides[:-1], float(most_harm))
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.array(columns.starts)
    model.a_matrix_.index_ = np.array(columns.rows)
    model.a_matrix_.value_ = np.array(columns.values)
    if whole:
        kind = highspy.HighsVarType
        model.integrality_ = [kind.kInteger] * options + [kind.kContinuous] * len(room)
    return model


def _columns(tables: Sequence[Table], room: Sequence[int], harm_row: int | None) -> _Columns:
    columns, first, last = _Columns([0], [], []), len(tables), len(room)
    for piece, table in enumerate(tables):
        each, rest = np.divmod(table.totals, table.months)
        for start, months, part, more, harm in zip(
            *(column.tolist() for column in (table.starts, table.months, each, rest, table.harm)),
            strict=True,
        ):
            steps = {first + start: part + (1 if more else 0)}
            if more:
                steps[first + start + more] = steps.get(first + start + more, 0) - 1
            if start + months < last:
                steps[first + start + months] = steps.get(first + start + months, 0) - part
            columns.add({piece: 1} | steps | ({} if harm_row is None else {harm_row: harm}))
    for month in range(last):
        following = {first + month + 1: 1} if month + 1 < last else {}
        columns.add({first + month: -1} | following)
    return columns


def _outcome(highs: highspy.Highs, tables: Sequence[Table], whole: bool) -> Outcome:
    status, info = highs.getModelStatus(), highs.getInfo()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Outcome("infeasible", None, float("inf"))
    done = status == highspy.HighsModelStatus.kOptimal
    bound = info.mip_dual_bound if whole else info.objective_function_value if done else 0.0
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Outcome("stopped", None, bound)
    shares, rows, at = np.array(highs.getSolution().col_value), [], 0
    for table in tables:
        rows.append(int(np.argmax(shares[at : at + len(table)])))
        at += len(table)
    return Outcome("optimal" if done else "stopped", tuple(rows), bound)
