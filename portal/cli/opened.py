"""For commands on the database: open it, and tell a fault in one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

from connectors.registry import AgencyFileError
from portal.services.source_state import StatesUnavailable
from portal.settings import DEFAULT_DATABASE
from portal.settings_check import SettingsError, older_secrets, secret_bytes
from portal.storage.database import Database, open_database
from portal.storage.errors import StorageUnavailable
from portal.storage.form import check_schema
from portal.storage.server_keys import ServerKeys

Given = ParamSpec("Given")


def database_url() -> str:
    """``DATABASE_URL``, or the file in var/."""
    return os.environ.get("DATABASE_URL") or DEFAULT_DATABASE


@contextmanager
def opened() -> Iterator[tuple[Database, ServerKeys]]:
    """The database of this release and the server's keys."""
    keys = ServerKeys(
        secret_bytes(os.environ, "SECRET_KEY"), older_secrets(os.environ, "SECRET_KEY_OLD")
    )
    with opened_database() as database:
        yield database, keys


@contextmanager
def opened_database() -> Iterator[Database]:
    """The database of this release, for what is not sealed."""
    database = open_database(database_url())
    try:
        check_schema(database)
        yield database
    finally:
        database.close()


def plainly(command: Callable[Given, int]) -> Callable[Given, int]:
    """Exit 2 with one sentence when a setting or a file is wrong or the database cannot be used."""

    @wraps(command)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> int:
        try:
            return command(*args, **kwargs)
        except (SettingsError, StorageUnavailable, StatesUnavailable, AgencyFileError) as error:
            print(f"portal: {error}", file=sys.stderr)
            return 2

    return run
