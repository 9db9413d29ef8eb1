"""``portal migrate``: bring the database to the form that this release needs."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from portal.cli.opened import database_url, plainly
from portal.storage.schema import migrate


def add_commands(commands: Any) -> None:
    """Add ``migrate`` to the command line."""
    parser = commands.add_parser("migrate", help="bring the database to this release's form")
    parser.add_argument("revision", nargs="?", default="head", help="a form, or base for none")
    parser.add_argument("--delete-data", action="store_true", help="needed for an older form")
    parser.set_defaults(run=run)


@plainly
def run(arguments: argparse.Namespace) -> int:
    """Migrate up, or down when that is really meant. Exit 2 with one sentence when it cannot."""
    if arguments.revision != "head" and not arguments.delete_data:
        print("portal: Going back deletes data: say --delete-data as well.", file=sys.stderr)
        return 2
    migrate(database_url(), arguments.revision)
    print(f"The database has form {arguments.revision}.")
    return 0
