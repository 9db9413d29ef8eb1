"""``portal requests stuck``: the requests that do not get on, without anything about a person."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from portal.cli.opened import opened_database, plainly
from portal.storage.request_watch import Stuck, stuck_requests


def add_commands(commands: Any) -> None:
    """Add ``requests`` to the command line."""
    parser = commands.add_parser("requests", help="what citizens asked the agencies")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    stuck = actions.add_parser("stuck", help="list the requests that do not get on")
    stuck.set_defaults(run=run)


@plainly
def run(arguments: argparse.Namespace) -> int:
    """Print one line for each; exit 1 when there is any, so that a monitor can watch it."""
    with opened_database() as database:
        found = stuck_requests(database, datetime.now(UTC))
    for one in found:
        print(_line(one))
    print(f"{len(found)} requests are stuck.")
    return 1 if found else 0


def _line(one: Stuck) -> str:
    since = f"since {one.since:%Y-%m-%d %H:%M} UTC"
    doing = f"{one.task}, tried {one.tries} times" if one.task else "nothing left to do"
    return f"{one.id}  {one.source:20} {one.state:16} {since}  {doing}"
