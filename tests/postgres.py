"""A PostgreSQL server for one test run: in a folder of its own, on a socket, gone afterwards."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

PROGRAMS = Path("/usr/lib/postgresql/15/bin")
_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


class Cluster:
    """A server in a folder. Several test processes share it: the first to come starts it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._data = folder / "data"

    def start(self, migrate: Callable[[str], None]) -> None:
        """Start the server and make a template with all tables, once; others wait for it."""
        with (self._folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if (self._folder / "ready").exists():
                return
            self._start_server()
            self._execute("CREATE DATABASE template_portal")
            migrate(self.url("template_portal"))
            (self._folder / "ready").touch()

    def stop(self) -> None:
        """Stop the server when it runs."""
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "--wait", "--mode=immediate")

    def url(self, name: str) -> str:
        """The address of a database on this server."""
        return f"postgresql://postgres@/{name}?host={self._folder}"

    @contextmanager
    def fresh(self, *, tables: bool) -> Iterator[str]:
        """A new database for one test, dropped afterwards whoever is still connected."""
        name = f"test_{uuid.uuid4().hex}"
        template = "template_portal" if tables else "template0"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self.url(name)
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _start_server(self) -> None:
        if not PROGRAMS.is_dir():
            raise RuntimeError("PostgreSQL 15 is needed for the tests: apt-get install postgresql")
        self._folder.chmod(0o755)
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres")
        self._run("initdb", "--auth=trust", "--username=postgres", "--no-sync", "--encoding=UTF8")
        where = f"-c listen_addresses= -c unix_socket_directories={self._folder}"
        log = f"--log={self._folder / 'log'}"
        self._run("pg_ctl", "start", "--wait", log, f"--options={_FAST} {where}")

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = (str(PROGRAMS / program), f"--pgdata={self._data}", *arguments)
        if os.geteuid() == 0:  # The server refuses to run as root.
            command = ("runuser", "-u", "postgres", "--", *command)
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL)

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)
