"""SQLite: the file and its rights, the settings of each connection, and who may write when."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

from portal.storage.errors import StorageUnavailable

_NO_TRANSACTION = "portal_no_transaction"


def engine(address: URL, patience_ms: int, connections: int) -> Engine:
    """An engine on the file, which is made when it does not exist, for our eyes only."""
    _prepare_file(address)
    made = create_engine(
        address,
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=max(1.0, patience_ms / 1000),
        connect_args={"timeout": patience_ms / 1000, "isolation_level": None},
    )
    event.listen(made, "connect", _settings)
    event.listen(made, "begin", _begin)
    return made


class Turn:
    """Writers in one process stand in line here: a thread in line starts the moment it can, while
    SQLite itself would let it sleep and try again."""

    def __init__(self, patience_ms: int) -> None:
        self._patience = patience_ms / 1000
        self._lock = threading.Lock()

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Wait for a turn. Raises ``StorageUnavailable`` when it does not come in time."""
        if not self._lock.acquire(timeout=self._patience):
            raise StorageUnavailable("The database stayed locked by another request.")
        try:
            yield
        finally:
            self._lock.release()


def without_transaction(writes: Engine) -> Engine:
    """The same pool for reading: a single SELECT needs no transaction."""
    return writes.execution_options(**{_NO_TRANSACTION: True})


def without_foreign_keys(writes: Engine) -> None:
    """For a change of form: SQLite replaces a table by a copy, and dropping the old one would
    otherwise delete every row that refers to it. To be called before the first connection."""

    def off(connection: sqlite3.Connection, record: object) -> None:
        connection.execute("PRAGMA foreign_keys=OFF")

    event.listen(writes, "connect", off)


def forget_deleted(connection: Connection) -> None:
    """Move the log of changes into the file and cut it, so that deleted rows leave no trace."""
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _settings(connection: sqlite3.Connection, record: object) -> None:
    # SQLite overwrites deleted content with zeros by secure_delete.
    for setting in ("foreign_keys=ON", "secure_delete=ON", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {setting}")
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        connection.execute("PRAGMA journal_mode=WAL")


def _begin(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once: two writers wait for each other, and never find
    # half-way that the other was first.
    if not connection.get_execution_options().get(_NO_TRANSACTION):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _prepare_folder(folder: Path) -> None:
    """Make ``var/``, where the database lies by default. Another folder is made by who wants it:
    with a mistake in the path, all would else begin anew in an empty database."""
    if folder.name == "var" and folder.parent.is_dir():
        folder.mkdir(mode=0o700, exist_ok=True)
    if not folder.exists():
        raise StorageUnavailable(
            f"The folder {folder} of the database does not exist: make it, or mend DATABASE_URL."
        )


def _prepare_file(address: URL) -> None:
    if not address.database or address.database == ":memory:":
        raise StorageUnavailable("DATABASE_URL must name a file, such as sqlite:///var/portal.db.")
    file = Path(address.database)
    try:
        _prepare_folder(file.parent)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)
    except OSError as error:
        told = (error.strerror or "unknown reason").lower()
        raise StorageUnavailable(f"The database file {file} cannot be written: {told}.") from None
