"""portal migrate, portal purge and portal log verify, as an operator runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import open_database
from portal.storage.server_keys import ServerKeys
from tests.storage.samples import entry

SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"


def portal(url: str, *arguments: str, secret: str = SECRET) -> tuple[int, str, str]:
    """Run a command: its exit code, what it prints, and its errors."""
    program = (
        "import sys, argparse, importlib\n"
        "parser = argparse.ArgumentParser()\n"
        "commands = parser.add_subparsers()\n"
        "for name in ('migrate', 'purge', 'log'):\n"
        "    importlib.import_module(f'portal.cli.{name}').add_commands(commands)\n"
        "chosen = parser.parse_args()\n"
        "sys.exit(chosen.run(chosen))\n"
    )
    paths = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={"DATABASE_URL": url, "SECRET_KEY": secret, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_migrate_purge_and_verify_on_a_new_database(empty_database_url: str) -> None:
    assert portal(empty_database_url, "migrate")[0] == 0
    assert portal(empty_database_url, "purge") == (
        0,
        "Deleted: 0 sessions, 0 deliveries, 0 requests, 0 reminders, 0 consents, 0 mandates, "
        "0 at desks, 0 questions, 0 rows of the access log.\n",
        "",
    )
    code, told, _ = portal(empty_database_url, "log", "verify")
    assert (code, told.splitlines()[0]) == (0, "The access log is whole: 0 rows.")


def test_the_end_that_was_noted_proves_the_log_later(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    log = SealedAccessLog(database, ServerKeys(bytes(range(32))))
    log.record([entry(), entry()])
    noted = portal(sqlite_url, "log", "verify")[1].split()[-1]
    log.record([entry()])
    assert portal(sqlite_url, "log", "verify", "--noted", noted)[0] == 0
    code, _, told = portal(sqlite_url, "log", "verify", "--noted", f"9{noted}")
    assert code == 1
    assert told == "The access log is broken at row 4: rows were cut off.\n"
    database.close()


@pytest.mark.parametrize("command", [["purge"], ["log", "verify"]])
def test_a_command_without_tables_says_what_to_do(tmp_path: Path, command: list[str]) -> None:
    url = f"sqlite:///{tmp_path / 'new.sqlite3'}"
    told = "portal: The database has no tables yet: run `portal migrate`.\n"
    assert portal(url, *command) == (2, "", told)


def test_going_back_is_asked_twice_since_it_deletes_the_log(sqlite_url: str) -> None:
    told = "portal: Going back deletes data: say --delete-data as well.\n"
    assert portal(sqlite_url, "migrate", "base") == (2, "", told)
    assert portal(sqlite_url, "log", "verify")[0] == 0
    assert portal(sqlite_url, "migrate", "base", "--delete-data")[0] == 0
    assert portal(sqlite_url, "log", "verify")[0] == 2


def test_a_missing_secret_is_one_sentence(sqlite_url: str) -> None:
    assert portal(sqlite_url, "purge", secret="") == (2, "", "portal: SECRET_KEY is not set.\n")


def test_a_database_that_cannot_be_used_is_one_sentence() -> None:
    code, _, told = portal("sqlite:////proc/version/x.db", "migrate")
    assert code == 2
    assert told.count("\n") == 1
    assert "cannot be written" in told
