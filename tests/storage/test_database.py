"""A database that cannot be used is told in one clear sentence."""

from __future__ import annotations

import os
import pwd
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from portal.storage.database import Database, open_database
from portal.storage.errors import StorageUnavailable
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from tests.storage.conftest import Clock


def test_a_working_database_is_writable(database: Database) -> None:
    database.check_writable()


def test_the_folder_and_the_file_are_for_us_only(tmp_path: Path) -> None:
    file = tmp_path / "var" / "portal.sqlite3"
    database = open_database(f"sqlite:///{file}")
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE x (y)"))
        assert file.parent.stat().st_mode & 0o777 == 0o700
        modes = {each.name: each.stat().st_mode & 0o777 for each in file.parent.iterdir()}
    assert modes == dict.fromkeys(
        ["portal.sqlite3", "portal.sqlite3-wal", "portal.sqlite3-shm"], 0o600
    )
    database.close()


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / "portal.sqlite3"
    file.touch(mode=0o644)
    open_database(f"sqlite:///{file}").close()
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("setting", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 1), ("secure_delete", 1)],
)
def test_every_connection_of_sqlite_has_its_settings(
    sqlite_url: str, setting: str, value: object
) -> None:
    database = open_database(sqlite_url)
    for engine in (database.reads, database.writes):
        with engine.connect() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one() == value
    database.close()


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("not a url", "DATABASE_URL is not the address of a database."),
        ("mysql://localhost/x", "must begin with sqlite:/// or postgresql://"),
        ("sqlite://", "must name a file"),
        ("sqlite:///:memory:", "must name a file"),
        ("sqlite:////proc/version/portal.db", "cannot be written"),
        ("sqlite:////nowhere/portal.db", "The folder /nowhere of the database does not exist"),
        ("sqlite:////nowhere/var/portal.db", "The folder /nowhere/var of the database does not"),
        ("sqlite:////dev", "cannot be written: is a directory"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_at_start(url: str, sentence: str) -> None:
    with pytest.raises(StorageUnavailable, match=sentence):
        open_database(url)


def test_a_dead_server_is_told_in_one_sentence() -> None:
    database = open_database("postgresql://someone:hunter2@127.0.0.1:1/x", patience_ms=500)
    with pytest.raises(StorageUnavailable, match="does not answer") as caught:
        database.check_writable()
    assert "hunter2" not in f"{caught.value}{database!r}"
    assert caught.value.__cause__ is None


def test_a_server_that_only_reads_is_refused(postgres_url: str) -> None:
    database = open_database(postgres_url)
    with database.writes.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        name = connection.exec_driver_sql("SELECT current_database()").scalar_one()
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    database.close()
    with pytest.raises(StorageUnavailable, match="the server is read-only"):
        database.check_writable()
    database.close()


def test_a_file_that_is_no_database_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "portal.sqlite3"
    file.write_bytes(b"this is no database at all, however long it may become" * 50)
    database = open_database(f"sqlite:///{file}")
    with pytest.raises(StorageUnavailable, match="damaged or is not a database"):
        database.check_writable()


def test_a_missing_table_says_what_to_do(
    empty_database_url: str, clock: Clock, keys: ServerKeys
) -> None:
    database = open_database(empty_database_url)
    with pytest.raises(StorageUnavailable, match="run `portal migrate`"):
        SessionStore(database, keys, clock).create(clock())
    database.close()


def test_a_locked_database_is_an_error_after_the_patience_and_not_before_it_is_free(
    sqlite_url: str,
) -> None:
    database = open_database(sqlite_url, patience_ms=200)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageUnavailable, match="stayed locked by another process"):
        database.check_writable()
    other.execute("ROLLBACK")
    database.check_writable()
    other.close()
    database.close()


def test_reading_goes_on_while_another_writes(sqlite_url: str) -> None:
    database = open_database(sqlite_url, patience_ms=200)
    with database.writing(), database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM session")).scalar_one() == 0
    database.close()


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    def interrupted() -> None:
        with database.writing() as connection:
            connection.execute(
                text("INSERT INTO access_log_purge VALUES (1, 'a', '2026-01-01 00:00:00', 'a')")
            )
            raise InterruptedError

    with pytest.raises(InterruptedError):
        interrupted()
    with database.reading() as connection:
        count = connection.execute(text("SELECT count(*) FROM access_log_purge"))
        assert count.scalar_one() == 0


@pytest.fixture
def ordinary_user(sqlite_url: str) -> Iterator[int]:
    """This process is not root for a moment; its user id."""
    open_database(sqlite_url).check_writable()  # Root may read modules that others may not.
    user = os.geteuid() or pwd.getpwnam("nobody").pw_uid
    before = os.geteuid()
    os.seteuid(user)
    yield user
    os.seteuid(before)


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o400, 0o700), (0o600, 0o500)])
def test_a_file_or_folder_that_may_not_be_written_stops_the_start(
    ordinary_user: int, file_mode: int, folder_mode: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "portal.sqlite3"
        file.touch(mode=file_mode)
        file.parent.chmod(folder_mode)
        with pytest.raises(StorageUnavailable, match=r"The database .*cannot be"):
            open_database(f"sqlite:///{file}").check_writable()
        file.parent.chmod(0o700)
