"""``portal serve``: the portal under granian."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.server.common import AbstractServer

from connectors.endpoint import EndpointError
from connectors.registry import AgencyFileError
from portal.app import create_app, parts_of
from portal.settings import Settings, SettingsError
from portal.storage.errors import StorageUnavailable

THREADS = 16
"""Requests at once in a worker; most of them wait for the database or for sources."""


def add_commands(commands: Any) -> None:
    """Add ``serve`` to the command line."""
    parser = commands.add_parser("serve", help="serve the portal, until Ctrl-C")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check that it can work, then serve. Exit 2 with one sentence when it cannot."""
    try:
        check()
    except (SettingsError, StorageUnavailable, EndpointError, AgencyFileError) as error:
        print(f"portal: {error}", file=sys.stderr)
        return 2
    if not is_free(arguments.host, arguments.port):
        print(f"portal: port {arguments.port} is taken; choose one with --port.", file=sys.stderr)
        return 2
    server(
        "portal.wsgi:app", host=arguments.host, port=arguments.port, workers=arguments.workers
    ).serve()
    return 0


def is_free(host: str, port: int) -> bool:
    """Whether nobody listens here: two servers would share the port without a word."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.errno != errno.EADDRINUSE
    return True


def server(target: str, *, host: str, port: int, workers: int) -> AbstractServer[Any]:
    """The server as the portal needs it; the bench serves its yardstick with the same."""
    return Granian(
        target,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )


def check() -> None:
    """Make the portal once, before the workers do: a fault is told here, and only once."""
    parts_of(create_app(Settings.from_env(os.environ))).close()
