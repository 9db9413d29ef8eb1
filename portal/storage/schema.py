"""Bring the database to the form of this release, or to another one."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from portal.storage import postgresql, sqlite
from portal.storage.database import open_database
from portal.storage.errors import StorageUnavailable
from portal.storage.form import MIGRATIONS, present_revision

_LOCK = 0x5C_4E
_PATIENCE_MS = 60_000


def migrate(url: str, revision: str = "head") -> None:
    """Bring the database up, or down, to a revision: all of it or nothing.

    Two processes that start at once wait for each other; the second finds the work done.
    Raises ``StorageUnavailable``.
    """
    database = open_database(url, patience_ms=_PATIENCE_MS, connections=1)
    if database.is_sqlite:
        sqlite.without_foreign_keys(database.writes)
    try:
        with database.writing() as connection:
            if not database.is_sqlite:
                postgresql.lock(connection, _LOCK)
            _change(connection, revision)
    except CommandError as error:
        raise StorageUnavailable(f"The database cannot be migrated: {error}.") from None
    finally:
        database.close()


def _change(connection: Connection, revision: str) -> None:
    config = _config(connection)
    script = ScriptDirectory.from_config(config)
    if _is_behind(script, revision, present_revision(connection)):
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)


def _is_behind(script: ScriptDirectory, wanted: str, present: str | None) -> bool:
    if wanted == "base":
        return True
    if present is None or wanted in ("head", "heads", present):
        return False
    return wanted in {each.revision for each in script.iterate_revisions(present, "base")}


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
