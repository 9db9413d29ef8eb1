"""The form of the database, and the one that this release needs.

Apart from the migrations themselves: a process that only serves does not load what migrates.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from portal.storage.database import Database
from portal.storage.errors import StorageUnavailable

MIGRATIONS = Path(__file__).parent / "migrations"
_PRESENT = table("alembic_version", column("version_num"))


def check_schema(database: Database) -> None:
    """Refuse to start on a database of another release. Raises ``StorageUnavailable``."""
    with database.reading() as connection:
        present = present_revision(connection)
    needed = needed_revision()
    if present == needed:
        return
    if present is None:
        raise StorageUnavailable("The database has no tables yet: run `portal migrate`.")
    raise StorageUnavailable(
        f"The database has form {present} and this release needs {needed}: run `portal migrate`."
    )


def present_revision(connection: Connection) -> str | None:
    """The revision of the database, None when it is empty."""
    if not inspect(connection).has_table(_PRESENT.name):
        return None
    return connection.execute(select(_PRESENT.c.version_num)).scalar_one_or_none()


@cache
def needed_revision() -> str:
    """The last migration: their files are numbered in order."""
    return max(file.name for file in (MIGRATIONS / "versions").glob("[0-9]*.py")).partition("_")[0]
