"""The command line: ``portal COMMAND``."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

COMMANDS = (
    "derive",
    "deadline",
    "protected_income",
    "plan",
    "serve",
    "desk",
    "migrate",
    "purge",
    "worker",
    "requests",
    "log",
    "questions",
    "mandates",
    "agencies",
    "sheet",
    "municipalities",
    "conformance",
)
"""The modules of this package; each adds its own commands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. Only what that command needs is loaded."""
    told = sys.argv[1:] if arguments is None else arguments
    named = [name for name in COMMANDS if [name.replace("_", "-")] == list(told[:1])]
    parser = argparse.ArgumentParser(prog="portal", description="Mijn Schuldoverzicht")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in named or COMMANDS:
        importlib.import_module(f"portal.cli.{name}").add_commands(commands)
    chosen = parser.parse_args(told)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
