"""``portal questions``: what citizens ask about the access log, for the privacy officer.

Opening and answering a question stands in the access log of that citizen.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from portal.cli.opened import opened, plainly
from portal.domain.calendar import AMSTERDAM
from portal.storage.access_log import SealedAccessLog
from portal.storage.log_questions import LogQuestions

LONGEST = 4000
"""Characters of an answer."""


def add_commands(commands: Any) -> None:
    """Add ``questions`` to the command line."""
    parser = commands.add_parser("questions", help="what citizens ask about the access log")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    waiting = actions.add_parser("list", help="list the questions without an answer")
    waiting.set_defaults(run=run_list)
    show = actions.add_parser("show", help="open a question; the citizen sees that you did")
    show.add_argument("id", metavar="ID")
    show.set_defaults(run=run_show)
    answer = actions.add_parser("answer", help="answer a question, from the standard input")
    answer.add_argument("id", metavar="ID")
    answer.set_defaults(run=run_answer)


@plainly
def run_list(arguments: argparse.Namespace) -> int:
    """Print one line for each, oldest first; exit 1 when there is any, for a monitor."""
    with _questions() as book:
        found = book.waiting()
    for number, asked_at in found:
        print(f"{number}  since {asked_at:%Y-%m-%d %H:%M} UTC")
    print(f"{len(found)} questions wait for an answer.")
    return 1 if found else 0


@plainly
def run_show(arguments: argparse.Namespace) -> int:
    """Print what was asked about which row; nothing says by whom."""
    with _questions() as book:
        found = book.read(arguments.id, datetime.now(UTC))
    if found is None:
        return _unknown()
    row = found.about
    print(f"{found.kind}, asked {found.asked_at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}")
    print(f"about row {row.number}: {row.at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}", end=" ")
    print(f"{row.actor} {row.action} {row.subject} ({row.reason}): {row.result}")
    print(f"\n{found.text}")
    if found.answer is not None:
        print(f"\nAnswered: {found.answer}")
    return 0


@plainly
def run_answer(arguments: argparse.Namespace) -> int:
    """Note the answer that stands on the standard input; the citizen reads it on /who-looked."""
    text = sys.stdin.read(LONGEST + 1).strip()
    if not 0 < len(text) <= LONGEST:
        print(f"portal: An answer has 1 to {LONGEST} characters.", file=sys.stderr)
        return 2
    with _questions() as book:
        done = book.answer(arguments.id, text, datetime.now(UTC))
    if not done:
        return _unknown()
    print("Answered.")
    return 0


@contextmanager
def _questions() -> Iterator[LogQuestions]:
    with opened() as (database, keys):
        yield LogQuestions(database, keys, SealedAccessLog(database, keys))


def _unknown() -> int:
    print("portal: There is no such question without an answer.", file=sys.stderr)
    return 1
