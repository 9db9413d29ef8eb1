"""Who can write in the database but has no key cannot hide what was done."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from portal.storage.access_log import SealedAccessLog
from portal.storage.chain import End
from portal.storage.database import Database
from portal.storage.log_check import check_log
from portal.storage.server_keys import ServerKeys
from tests.storage.samples import OTHER, entry


@pytest.fixture
def five_rows(log: SealedAccessLog, database: Database) -> Database:
    """A log of five rows, in a database whose triggers an intruder took away."""
    log.record([entry("login"), entry("ask"), entry("ask", person=OTHER)])
    log.record([entry("answer"), entry("logout")])
    with database.writing() as connection:
        if database.is_sqlite:
            for what in ("update", "delete", "insert"):
                connection.execute(text(f"DROP TRIGGER access_log_{what}"))
        else:
            connection.execute(text("DROP TRIGGER access_log_append_only ON access_log"))
    return database


def test_a_log_that_nobody_touched_is_whole(five_rows: Database, keys: ServerKeys) -> None:
    found = check_log(five_rows, keys)
    assert (found.rows, found.broken, found.end.number) == (5, None, 5)


def test_an_empty_log_is_whole(database: Database, keys: ServerKeys) -> None:
    assert check_log(database, keys).broken is None


@pytest.mark.parametrize(
    ("tampering", "row", "why"),
    [
        ("UPDATE access_log SET sealed = hash WHERE number = 2", 2, "a row was changed"),
        ("UPDATE access_log SET person = hash WHERE number = 3", 3, "a row was changed"),
        ("UPDATE access_log SET at = '2020-01-01 00:00:00.000000' WHERE number = 4", 4, "changed"),
        ("UPDATE access_log SET hash = sealed WHERE number = 5", 5, "a row was changed"),
        ("DELETE FROM access_log WHERE number = 1", 1, "a row is missing"),
        ("DELETE FROM access_log WHERE number = 3", 3, "a row is missing"),
        (
            "UPDATE access_log SET person = (SELECT person FROM access_log WHERE number = 3)"
            " WHERE number = 2",
            2,
            "a row was changed",
        ),
    ],
)
def test_the_first_row_that_is_not_right_is_named(
    five_rows: Database, keys: ServerKeys, tampering: str, row: int, why: str
) -> None:
    with five_rows.writing() as connection:
        connection.execute(text(tampering))
    found = check_log(five_rows, keys)
    assert found.broken == row
    assert why in str(found.why)


def test_rows_cut_off_at_the_end_are_missed_by_who_noted_the_end(
    five_rows: Database, keys: ServerKeys
) -> None:
    noted = check_log(five_rows, keys).end
    with five_rows.writing() as connection:
        connection.execute(text("DELETE FROM access_log WHERE number > 3"))
    assert check_log(five_rows, keys, noted).broken == 4


def test_another_end_than_was_noted_is_found(five_rows: Database, keys: ServerKeys) -> None:
    assert check_log(five_rows, keys, End(2, bytes(32))).broken == 2


def test_a_chain_made_with_another_key_is_refused(five_rows: Database) -> None:
    assert check_log(five_rows, ServerKeys(b"a key that the intruder made up.")).broken == 1


def test_a_purge_made_without_the_key_is_found(five_rows: Database, keys: ServerKeys) -> None:
    forged = (
        "INSERT INTO access_log_purge SELECT number, hash, at, hash FROM access_log"
        " WHERE number = 2"
    )
    with five_rows.writing() as connection:
        connection.execute(text(forged))
        connection.execute(text("DELETE FROM access_log WHERE number <= 2"))
    assert check_log(five_rows, keys).why == "rows were purged by someone without the key"
