"""A stolen database shows nothing of a visit."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.errors import SealBroken
from portal.storage.server_keys import ServerKeys
from portal.storage.session import Session, place_of
from portal.storage.sessions import SessionStore
from tests.storage.conftest import Clock
from tests.storage.samples import PERSON, answered, entry, summary_of

SECRETS = (b"999990019", b"7340219", b"KENMERK-4711", b"De Vries", b"Te hard gereden")


def visit(sessions: SessionStore, log: SealedAccessLog, clock: Clock) -> Session:
    """A visit with a person, an amount, a reference and a name."""
    session = sessions.create(clock())
    session.values |= {"person": PERSON.reveal(), "name": "De Vries"}
    sessions.save(session, clock())
    log.record([entry("login")])
    answer = answered("cjib", 7340219)
    debt = replace(answer.debts[0], reference="KENMERK-4711", description="Te hard gereden")
    answer = replace(answer, debts=(debt,))
    session.answers.begin(["cjib"], clock())
    session.answers.put(answer, summary_of(answer))
    return session


@pytest.fixture
def opened(sqlite_url: str) -> Database:
    return open_database(sqlite_url)


def files_of(url: str) -> dict[str, bytes]:
    """All that SQLite has on disk."""
    folder = Path(url.removeprefix("sqlite:///")).parent
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_no_file_of_sqlite_shows_anything_of_a_visit(
    sqlite_url: str, opened: Database, keys: ServerKeys, clock: Clock
) -> None:
    session = visit(SessionStore(opened, keys, clock), SealedAccessLog(opened, keys), clock)
    files = files_of(sqlite_url)
    assert {"portal.sqlite3", "portal.sqlite3-wal", "portal.sqlite3-shm"} <= files.keys()
    assert session.key.id_hash in b"".join(files.values())
    for name, content in files.items():
        assert [secret for secret in SECRETS if secret in content] == [], name
    for part in session.token.split("."):
        assert all(part.encode() not in content for content in files.values())
    opened.close()


def test_after_a_purge_not_even_the_sealed_bytes_are_left(
    sqlite_url: str, opened: Database, keys: ServerKeys, clock: Clock
) -> None:
    store = SessionStore(opened, keys, clock)
    session = visit(store, SealedAccessLog(opened, keys), clock)
    with opened.reading() as connection:
        sealed = connection.execute(text("SELECT summary FROM session_answer")).scalar_one()
    assert any(sealed[:40] in content for content in files_of(sqlite_url).values())
    store.purge(clock.move(minutes=15))
    for content in files_of(sqlite_url).values():
        assert session.key.id_hash not in content
        assert sealed[:40] not in content
    opened.close()


def test_no_column_shows_anything_of_a_visit(
    sessions: SessionStore, log: SealedAccessLog, clock: Clock, database: Database
) -> None:
    visit(sessions, log, clock)
    with database.reading() as connection:
        tables = inspect(connection).get_table_names()
        assert "session_answer" in tables
        for table in tables:
            rows = connection.execute(text(f'SELECT * FROM "{table}"')).all()  # noqa: S608
            values = [value for row in rows for value in row]
            content = b"".join(v if isinstance(v, bytes) else str(v).encode() for v in values)
            assert [secret for secret in SECRETS if secret in content] == [], table


def test_the_key_of_a_visit_is_not_in_the_database(
    sessions: SessionStore, log: SealedAccessLog, clock: Clock, database: Database, keys: ServerKeys
) -> None:
    """Who holds the database and the server's secret still opens no visit."""
    session = visit(sessions, log, clock)
    with database.reading() as connection:
        sealed = connection.execute(text("SELECT sealed FROM session")).scalar_one()
    with pytest.raises(SealBroken):
        keys.unseal(sealed, place_of(session.key))
    assert json.loads(session.key.unseal(sealed, place_of(session.key)))["name"] == "De Vries"
