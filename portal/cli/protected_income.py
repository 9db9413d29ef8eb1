"""``portal protected-income``: an estimate of the protected income, step by step."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from portal.domain.protected_income import Household, ProtectedIncome, Situation, protected_income
from portal.law.protected_income import FORMULA_SINCE, confidence_on, parameters_on
from portal.law.values import NotInForce


def add_commands(commands: Any) -> None:
    """Add ``protected-income`` to the command line."""
    parser = commands.add_parser("protected-income", help="estimate the protected income")
    parser.add_argument("--on", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    parser.add_argument("--household", choices=get_args(Household), required=True)
    parser.add_argument("--taxable-income", type=euro, required=True, metavar="EUR", help="a year")
    parser.add_argument("--other-income", type=euro, default=0, metavar="EUR", help="a month")
    parser.add_argument("--partner-income", type=euro, default=0, metavar="EUR", help="a month")
    parser.add_argument("--monthly-income", type=euro, metavar="EUR", help="with holiday pay")
    parser.add_argument("--rent", type=euro, metavar="EUR", help="housing costs a month")
    parser.add_argument("--no-address", action="store_true")
    parser.add_argument("--json", action="store_true", help="print JSON, amounts in cents")
    parser.set_defaults(run=run)


def euro(text: str) -> int:
    """An amount in euro, such as 28000 or 28000.50, in cents."""
    if not re.fullmatch(r"\d{1,9}([.,]\d{1,2})?", text):
        raise argparse.ArgumentTypeError("give an amount in euro, such as 28000 or 28000.50")
    return int(Decimal(text.replace(",", ".")) * 100)


def run(arguments: argparse.Namespace) -> int:
    """Print the amount and its steps. Exit 2 for a day that cannot be computed."""
    try:
        parameters = parameters_on(arguments.household, arguments.on)
    except NotInForce:
        print(f"portal protected-income: {_why_not(arguments.on)}", file=sys.stderr)
        return 2
    situation = Situation(
        taxable_income_year=arguments.taxable_income,
        other_income=arguments.other_income,
        partner_income=arguments.partner_income,
        monthly_income=arguments.monthly_income,
        rent=arguments.rent,
        no_address=arguments.no_address,
    )
    _print(protected_income(parameters, situation), arguments)
    return 0


def _why_not(on: date) -> str:
    if on < FORMULA_SINCE:
        return f"the formula is known since {FORMULA_SINCE}; an earlier day cannot be computed."
    return f"the amounts of {on} are not known yet."


def _print(found: ProtectedIncome, arguments: argparse.Namespace) -> None:
    if not arguments.json:
        for name, value in asdict(found).items():
            print(
                f"{name:12} {value / 100:>12.2f}"
                if isinstance(value, int)
                else f"{name:12} {value}"
            )
        print("An estimate (Rv art. 475da).")
        return
    steps = {f"{k}_cents": v for k, v in asdict(found).items() if isinstance(v, int)}
    answer = {
        "on": arguments.on.isoformat(),
        "household": arguments.household,
        "taxable_income_cents": arguments.taxable_income,
        "protected_income_cents": found.amount,
        "limited_by": found.limited_by,
        "estimate": True,
        "confidence": confidence_on(arguments.household, arguments.on),
        "article": "Rv art. 475da tot en met 475dc",
    }
    print(json.dumps(answer | steps, indent=2))
