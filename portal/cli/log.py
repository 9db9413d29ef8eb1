"""``portal log verify``: prove that no row of the access log was changed or left out."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import Any

from portal.cli.opened import opened, plainly
from portal.storage.chain import End
from portal.storage.log_check import check_log
from portal.storage.log_checked import note_check


def add_commands(commands: Any) -> None:
    """Add ``log verify`` to the command line."""
    parser = commands.add_parser("log", help="the access log")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    verify = actions.add_parser("verify", help="prove that the access log is whole")
    verify.add_argument(
        "--noted", type=_end, metavar="NUMBER:HASH", help="an end that was printed before"
    )
    verify.set_defaults(run=run)


@plainly
def run(arguments: argparse.Namespace) -> int:
    """Print the end of the log, to be noted elsewhere; exit 1 when a row is not right.

    When it was checked, and what came of it, is told to citizens on /who-looked.
    """
    with opened() as (database, keys):
        found = check_log(database, keys, arguments.noted)
        note_check(database, keys, found, datetime.now(UTC))
    if found.broken is not None:
        print(f"The access log is broken at row {found.broken}: {found.why}.", file=sys.stderr)
        return 1
    print(f"The access log is whole: {found.rows} rows.")
    print(f"Note this end outside the database: {found.end.number}:{found.end.hash.hex()}")
    return 0


def _end(text: str) -> End:
    number, _, hashed = text.partition(":")
    return End(int(number), bytes.fromhex(hashed))
