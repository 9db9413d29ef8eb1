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
    """Run one command; its exit code."""
    parser = argparse.ArgumentParser(prog="portal", description="Mijn Schuldoverzicht")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        importlib.import_module(f"portal.cli.{name}").add_commands(commands)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
