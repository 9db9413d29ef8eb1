"""``portal desk``: the desk for staff of municipalities under granian, beside the portal."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from desk.app import create_desk, parts_of
from desk.settings import DeskSettings
from portal.cli.serve import is_free, server
from portal.settings import SettingsError
from portal.settings_check import whole_number
from portal.storage.errors import StorageUnavailable

PORT = 8003


def add_commands(commands: Any) -> None:
    """Add ``desk`` to the command line."""
    parser = commands.add_parser("desk", help="serve the desk for municipalities, until Ctrl-C")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, help="default: DESK_PORT, else 8003")
    parser.add_argument("--workers", type=int, default=1)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check that it can work, then serve. Exit 2 with one sentence when it cannot."""
    try:
        port = arguments.port or whole_number(os.environ, "DESK_PORT", PORT)
        parts_of(create_desk(DeskSettings.from_env(os.environ))).database.close()
    except (SettingsError, StorageUnavailable) as error:
        print(f"portal: {error}", file=sys.stderr)
        return 2
    if not is_free(arguments.host, port):
        print(f"portal: port {port} is taken; choose one with --port.", file=sys.stderr)
        return 2
    server("desk.wsgi:app", host=arguments.host, port=port, workers=arguments.workers).serve()
    return 0
