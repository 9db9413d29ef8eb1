"""``portal mandates``: roles that a court gave, which an operator looks up in the public register.

The registers of guardianship and administration cannot be asked here: somebody looks, and confirms.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from portal.cli.opened import opened, plainly
from portal.storage.access_log import SealedAccessLog
from portal.storage.mandate_watch import MandateDesk, ToConfirm


def add_commands(commands: Any) -> None:
    """Add ``mandates`` to the command line."""
    parser = commands.add_parser("mandates", help="who may look for whom")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    waiting = actions.add_parser("waiting", help="list what is to be looked up in the register")
    waiting.set_defaults(run=run_waiting)
    for name, about in (
        ("confirm", "the register names this decision: the representative may look"),
        ("end", "end a mandate at once"),
    ):
        action = actions.add_parser(name, help=about)
        action.add_argument("id", metavar="ID")
        action.set_defaults(run=run_change, change=name)


@plainly
def run_waiting(arguments: argparse.Namespace) -> int:
    """Print one line for each, oldest first; exit 1 when there is any, for a monitor."""
    with _desk() as desk:
        found = desk.waiting()
    for one in found:
        print(_line(one))
    print(f"{len(found)} mandates wait for a look in the register.")
    return 1 if found else 0


@plainly
def run_change(arguments: argparse.Namespace) -> int:
    """Confirm or end one; the citizen sees in their log that an operator did."""
    with _desk() as desk:
        changes: dict[str, Callable[[str, datetime], bool]] = {
            "confirm": desk.confirm,
            "end": desk.end,
        }
        done = changes[arguments.change](arguments.id, datetime.now(UTC))
    if not done:
        print("portal: There is no such mandate for this.", file=sys.stderr)
        return 1
    print("Done.")
    return 0


def _line(one: ToConfirm) -> str:
    since = f"since {one.since:%Y-%m-%d %H:%M} UTC" if one.since else ""
    decided = f"{one.decision.number} of {one.decision.decided_on}" if one.decision else ""
    return f"{one.id}  {one.role:14} {decided}  {since}"


@contextmanager
def _desk() -> Iterator[MandateDesk]:
    with opened() as (database, keys):
        yield MandateDesk(database, keys, SealedAccessLog(database, keys))
