"""The database fails while citizens are here."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from portal.storage.database import open_database
from portal.storage.errors import StorageUnavailable
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from tests.storage.conftest import Clock
from tests.storage.samples import answered, summary_of


def test_a_full_disk_is_told_and_what_was_kept_stays(
    sqlite_url: str, keys: ServerKeys, clock: Clock
) -> None:
    database = open_database(sqlite_url, connections=1)
    store = SessionStore(database, keys, clock)
    session = store.create(clock())
    session.answers.put(answered("duo", 5), summary_of(answered("duo", 5)))
    with database.reading() as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))  # SQLite takes what it has now.
    large = answered("cjib", *range(1, 5_000))
    with pytest.raises(StorageUnavailable, match="the disk is full"):
        session.answers.put(large, summary_of(large))
    assert session.answers.summaries().keys() == {"duo"}
    store.end(session)
    database.close()


def test_a_server_that_was_restarted_is_used_again(
    postgres_url: str, keys: ServerKeys, clock: Clock
) -> None:
    database, other = open_database(postgres_url), open_database(postgres_url)
    store = SessionStore(database, keys, clock)
    token = store.create(clock()).token
    with other.writing() as connection:
        ended = connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
        assert len(ended.all()) >= 1
    assert store.load(token, clock()) is not None
    database.close()
    other.close()


def test_a_mistake_in_our_own_statement_is_not_called_an_outage(postgres_url: str) -> None:
    database = open_database(postgres_url)
    with pytest.raises(ProgrammingError), database.reading() as connection:
        connection.execute(text("SELEC 1"))
    database.close()
