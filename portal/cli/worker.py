"""``portal worker``: send the requests and the reminders, in a process of its own."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from threading import Event
from typing import Any

from connectors.endpoint import EndpointError
from connectors.registry import AgencyFileError
from portal.app import system_clock
from portal.parts import make_parts
from portal.sending import WORKERS, Sending
from portal.settings import Settings, SettingsError
from portal.storage.errors import StorageUnavailable


def add_commands(commands: Any) -> None:
    """Add ``worker`` to the command line."""
    parser = commands.add_parser("worker", help="send requests and reminders, until Ctrl-C")
    parser.add_argument("--threads", type=int, default=WORKERS)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Work until told to stop. Exit 2 with one sentence when it cannot begin."""
    try:
        parts = make_parts(Settings.from_env(os.environ), None, None, system_clock)
    except (SettingsError, StorageUnavailable, EndpointError, AgencyFileError) as error:
        print(f"portal: {error}", file=sys.stderr)
        return 2
    over = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: over.set())
    sending = [Sending(parts.sender, arguments.threads)]
    if postman := parts.reminding.postman:
        sending.append(Sending(postman, workers=1))
    print("Sending requests. Stop with Ctrl-C.", flush=True)
    over.wait()
    for one in sending:
        one.end()
    parts.close()
    return 0
