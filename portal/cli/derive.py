"""``portal derive ANSWER.json --on DAY``: what follows from an answer, on a day."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from connectors.answer import parse_answer
from connectors.codes import AnswerRejected
from portal.domain.calendar import AMSTERDAM
from portal.domain.standing import standing_of
from portal.services.export import export_debt, export_rejected


def add_commands(commands: Any) -> None:
    """Add ``derive`` to the command line."""
    parser = commands.add_parser("derive", help="derive the debts of one answer on a day")
    parser.add_argument("answer", help="a file in the format of docs/contract.md, or - for input")
    parser.add_argument("--on", type=date.fromisoformat, default=None, metavar="YYYY-MM-DD")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print ``{debts[], rejected[]}``. Exit 2 when the file or the whole answer is refused."""
    on = arguments.on or datetime.now(AMSTERDAM).date()
    try:
        derived = derive(_read(arguments.answer), on)
    except OSError as error:
        print(f"portal derive: cannot read {arguments.answer}: {error.strerror}", file=sys.stderr)
        return 2
    except AnswerRejected as refusal:
        print(f"portal derive: this answer is refused: {refusal.reason}", file=sys.stderr)
        return 2
    json.dump(derived, sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


def derive(body: bytes, on: date) -> dict[str, Any]:
    """The debts as they stood or stand on the day ``on``, and those refused."""
    answer = parse_answer(body, source=None, person_hash=None, today=on, looking_back=True)
    return {
        "debts": [export_debt(standing_of(debt, on)) for debt in answer.debts],
        "rejected": export_rejected(answer.rejected),
    }


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
