"""``portal plan DEBTS.json --per-month CENTS --on DAY``: one plan for all debts, as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from connectors.codes import AnswerRejected
from portal.cli.plan_input import read_debts_of
from portal.domain.overview import Rejection
from portal.domain.plan_case import Case, Choice, Plan
from portal.domain.standing import standing_of
from portal.planner.solver import ProcessSolver
from portal.services.export import export_rejected, plain
from portal.services.plan_debts import plan_debts
from portal.services.plan_reasons import in_order, reason_of
from portal.services.planning import Planned, PlannerUnavailable, make_plan


def add_commands(commands: Any) -> None:
    """Add ``plan`` to the command line."""
    parser = commands.add_parser("plan", help="one plan for all debts that fits what can be paid")
    parser.add_argument("debts", help="an answer of docs/contract.md or an export.json, or -")
    parser.add_argument("--per-month", type=_cents, required=True, metavar="CENTS")
    parser.add_argument("--on", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the plan. Exit 2 when the file cannot be read, 1 when no plan could be made now."""
    try:
        debts, rejected = read_debts_of(_read(arguments.debts), arguments.on)
        standings = [standing_of(debt, arguments.on) for debt in debts]
        case = Case(on=arguments.on, per_month=arguments.per_month, debts=plan_debts(standings))
        planned = make_plan(case, ProcessSolver())
    except OSError as error:
        print(f"portal plan: cannot read {arguments.debts}: {error.strerror}", file=sys.stderr)
        return 2
    except AnswerRejected as refusal:
        print(f"portal plan: these debts are refused: {refusal.reason}", file=sys.stderr)
        return 2
    except PlannerUnavailable:
        print("portal plan: no plan could be made now; try again.", file=sys.stderr)
        return 1
    json.dump(exported(planned, rejected), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


def exported(planned: Planned, rejected: tuple[Rejection, ...]) -> dict[str, Any]:
    """The plan as plain values: amounts in cents, months as YYYY-MM."""
    case, plan = planned.case, planned.plan
    table = _table(case, plan) if plan else []
    return {
        "feasible": plan is not None,
        "months": len(table) if plan else None,
        "months_besides_what_runs": plan.months if plan else None,
        "extra_cost_cents": plan.extra_cents if plan else None,
        "growth_cents": plan.cost[1] if plan else None,
        "without_plan_cents": case.growth_cents,
        "problematic": planned.problem is not None,
        "problem": planned.problem,
        "proven": plan.proven if plan else None,
        "choices": [_choice(case, choice) for choice in in_order(plan)] if plan else [],
        "table": table,
        "rejected": export_rejected(rejected),
    }


def _choice(case: Case, choice: Choice) -> dict[str, Any]:
    reason = reason_of(choice)
    return {
        "debt": choice.debt.id,
        "kind": choice.kind,
        "months": len(choice.payments),
        "monthly_cents": max(choice.payments, default=0),
        "first_month": _month(case, choice.start),
        "first_day": plain(choice.first_day),
        "total_cents": sum(choice.payments),
        "growth_cents": choice.growth_cents,
        "interest_cents": choice.interest_cents,
        "needs_agreement": choice.kind == "custom",
        "reason": {"code": reason.code, "on": plain(reason.on), "cents": reason.cents},
    }


def _table(case: Case, plan: Plan) -> list[dict[str, Any]]:
    last = max((choice.end for choice in plan.choices), default=0)
    months = [plan.in_month(month) for month in range(last)]
    return [
        {"month": _month(case, number), "payments": paid, "total_cents": sum(paid.values())}
        for number, paid in enumerate(months)
    ]


def _month(case: Case, number: int) -> str:
    return f"{case.day(number):%Y-%m}"


def _cents(text: str) -> int:
    if not text.isdecimal() or len(text) > 12:
        raise argparse.ArgumentTypeError("give a whole number of cents, such as 25000")
    return int(text)


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
