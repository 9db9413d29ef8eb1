"""``portal agencies``: how the sources are doing; put one in quarantine, and release it."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from typing import Any

from connectors.registry import load_agencies
from portal.cli.agency_table import as_json, table
from portal.cli.opened import opened_database, plainly
from portal.storage.source_states import LONGEST_REASON, SourceStates
from portal.web.logs import scrubbed

WITHIN = "Every process knows within 5 seconds."


def add_commands(commands: Any) -> None:
    """Add ``agencies``, ``agencies quarantine`` and ``agencies release``."""
    parser = commands.add_parser("agencies", help="how the sources are doing; quarantine")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)
    actions = parser.add_subparsers(metavar="ACTION")
    hold = actions.add_parser("quarantine", help="ask and show a source no more")
    hold.add_argument("id", metavar="ID", help="of the agency, such as cjib")
    hold.add_argument("--reason", required=True, type=_reason, help="for operators; about nobody")
    hold.set_defaults(run=quarantine)
    free = actions.add_parser("release", help="ask and show a source again")
    free.add_argument("id", metavar="ID")
    free.set_defaults(run=release)


@plainly
def run(arguments: argparse.Namespace) -> int:
    """Print each agency with its state, breaker, last answer, last failure and counts."""
    agencies, now = load_agencies(), datetime.now(UTC)
    with opened_database() as database:
        states = SourceStates(database).read()
    if arguments.json:
        print(json.dumps(as_json(agencies, states, now), ensure_ascii=False, indent=2))
    else:
        print(table(agencies, states, now))
    return 0


@plainly
def quarantine(arguments: argparse.Namespace) -> int:
    """Put a source in quarantine, also when it is in quarantine already. Exit 2 if unknown."""
    connected = {agency.id for agency in load_agencies() if agency.connected}
    if arguments.id not in connected:
        print(f"portal: There is no connected agency '{arguments.id}'.", file=sys.stderr)
        return 2
    with opened_database() as database:
        SourceStates(database).quarantine(arguments.id, arguments.reason, datetime.now(UTC))
    print(f"{arguments.id} is in quarantine: it is not asked, and not shown. {WITHIN}")
    return 0


@plainly
def release(arguments: argparse.Namespace) -> int:
    """Release a source from quarantine. Exit 1 when it was not in quarantine."""
    with opened_database() as database:
        released = SourceStates(database).release(arguments.id)
    if not released:
        print(f"portal: {arguments.id} is not in quarantine.", file=sys.stderr)
        return 1
    print(f"{arguments.id} is released: it is asked and shown again. {WITHIN}")
    return 0


def _reason(text: str) -> str:
    told = " ".join(text.split())
    if not told.isprintable() or not 0 < len(told) <= LONGEST_REASON:
        raise argparse.ArgumentTypeError(f"a reason is 1 to {LONGEST_REASON} characters")
    if scrubbed(told) != told:
        raise argparse.ArgumentTypeError("a reason holds no number of a person, amount or address")
    return told
