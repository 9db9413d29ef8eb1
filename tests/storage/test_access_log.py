from __future__ import annotations

from datetime import timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from portal.services.ports import LogUnavailable
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.errors import SealBroken
from portal.storage.server_keys import ServerKeys
from tests.storage.samples import NOON, OTHER, PERSON, entry


def test_the_citizen_reads_who_looked_newest_first(log: SealedAccessLog) -> None:
    log.record([entry("login"), entry("ask")])
    log.record([entry("answer", at=NOON + timedelta(microseconds=1))])
    assert [record.action for record in log.read_for(PERSON)] == ["answer", "ask", "login"]
    newest = log.read_for(PERSON)[0]
    assert newest.at == NOON + timedelta(microseconds=1)
    told = (newest.actor, newest.subject, newest.reason, newest.result)
    assert told == ("portal", "cjib", "login", "sent")


def test_the_citizen_reads_nothing_about_another(log: SealedAccessLog) -> None:
    log.record([entry(person=PERSON), entry(person=OTHER)])
    assert [record.number for record in log.read_for(OTHER)] == [2]


def test_a_row_of_before_a_new_secret_is_still_found(
    log: SealedAccessLog, database: Database
) -> None:
    log.record([entry("login")])
    renewed = ServerKeys(
        b"another secret of the server, 32", [b"a secret of the server, 32 bytes."]
    )
    assert [r.action for r in SealedAccessLog(database, renewed).read_for(PERSON)] == ["login"]


def test_an_instant_in_another_zone_is_the_same_instant(log: SealedAccessLog) -> None:
    log.record([entry(at=NOON.astimezone(timezone(timedelta(hours=2))))])
    assert log.read_for(PERSON)[0].at == NOON


def test_all_entries_are_written_or_none(log: SealedAccessLog, database: Database) -> None:
    with pytest.raises(TypeError):
        log.record([entry("login"), entry("ask", at=None)])  # type: ignore[arg-type]
    assert log.read_for(PERSON) == ()


def test_nothing_to_write_is_not_an_error(log: SealedAccessLog) -> None:
    log.record([])
    assert log.read_for(PERSON) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access_log SET sealed = hash",
        "UPDATE access_log SET number = 7",
        "DELETE FROM access_log",
        "DELETE FROM access_log WHERE number = 1",
    ],
)
def test_the_database_refuses_to_change_or_delete_a_row(
    log: SealedAccessLog, database: Database, statement: str
) -> None:
    log.record([entry("login"), entry("ask")])
    with pytest.raises(SQLAlchemyError, match="append-only"), database.writing() as connection:
        connection.execute(text(statement))
    assert len(log.read_for(PERSON)) == 2


def test_sqlite_refuses_to_replace_a_row(sqlite_url: str, keys: ServerKeys) -> None:
    database = open_database(sqlite_url)
    SealedAccessLog(database, keys).record([entry("login")])
    replace = (
        "INSERT OR REPLACE INTO access_log SELECT number, at, hash, hash, hash FROM access_log"
    )
    with pytest.raises(SQLAlchemyError, match="append-only"), database.writing() as connection:
        connection.execute(text(replace))
    database.close()


def test_postgresql_refuses_to_empty_the_table(postgres_url: str) -> None:
    database = open_database(postgres_url)
    with pytest.raises(SQLAlchemyError, match="append-only"), database.writing() as connection:
        connection.execute(text("TRUNCATE access_log"))
    database.close()


def test_a_row_moved_to_another_number_is_refused(
    log: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    log.record([entry("login")])
    copy = "INSERT INTO access_log SELECT 2, at, person, sealed, hash FROM access_log"
    with database.writing() as connection:
        connection.execute(text(copy))
    with pytest.raises(SealBroken):
        log.read_for(PERSON)


def test_without_a_table_the_log_says_so_and_shows_no_cause(
    log: SealedAccessLog, database: Database
) -> None:
    with database.writing() as connection:
        connection.execute(text("DROP TABLE access_log"))
    with pytest.raises(LogUnavailable, match="could not be written") as caught:
        log.record([entry()])
    assert caught.value.__cause__ is None
    with pytest.raises(LogUnavailable, match="could not be read"):
        log.read_for(PERSON)
