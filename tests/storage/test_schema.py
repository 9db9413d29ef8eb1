from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from portal.services.source_state import Tally
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.errors import StorageUnavailable
from portal.storage.form import MIGRATIONS, check_schema, needed_revision
from portal.storage.schema import migrate
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from portal.storage.source_states import SourceStates
from portal.storage.tables import metadata
from tests.storage.conftest import Clock
from tests.storage.samples import PERSON, answered, entry, summary_of

TABLES = {*metadata.tables, "alembic_version"}


@pytest.fixture
def empty(empty_database_url: str) -> Iterator[Database]:
    opened = open_database(empty_database_url)
    yield opened
    opened.close()


def tables(database: Database) -> set[str]:
    with database.reading() as connection:
        return set(inspect(connection).get_table_names())


def test_migrating_up_makes_all_tables(empty: Database, empty_database_url: str) -> None:
    migrate(empty_database_url)
    assert tables(empty) == TABLES
    check_schema(empty)


def test_the_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    with database.writing() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_migrating_twice_changes_nothing(
    database: Database, database_url: str, keys: ServerKeys
) -> None:
    SealedAccessLog(database, keys).record([entry()])
    migrate(database_url)
    assert len(SealedAccessLog(database, keys).read_for(PERSON)) == 1


def test_down_and_up_with_data_in_every_table(
    sessions: SessionStore,
    log: SealedAccessLog,
    clock: Clock,
    database: Database,
    database_url: str,
) -> None:
    session = sessions.create(clock())
    session.answers.put(answered("cjib", 100), summary_of(answered("cjib", 100)))
    log.record([entry()])
    SourceStates(database).quarantine("cjib", "wrong amounts", clock())
    SourceStates(database).add([Tally("cjib", "question", "answered", 1)], [])
    migrate(database_url, "0001")
    assert "access_log" not in tables(database)
    assert session.answers.summaries()["cjib"].total_cents == 100
    migrate(database_url, "base")
    assert tables(database) == {"alembic_version"}
    migrate(database_url)
    log.record([entry()])
    assert tables(database) == TABLES


def test_two_processes_may_start_at_once(empty: Database, empty_database_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, [empty_database_url] * 4))
    check_schema(empty)


def test_a_database_without_tables_is_told_so(empty: Database) -> None:
    with pytest.raises(StorageUnavailable, match="no tables yet: run `portal migrate`"):
        check_schema(empty)


def test_a_database_of_an_older_release_is_told_so(database: Database, database_url: str) -> None:
    migrate(database_url, "0001")
    told = f"has form 0001 and this release needs {needed_revision()}"
    with pytest.raises(StorageUnavailable, match=told):
        check_schema(database)


def test_a_database_of_a_newer_release_is_left_alone(database: Database, database_url: str) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageUnavailable, match=r"cannot be migrated: .*9999"):
        migrate(database_url)
    assert tables(database) == TABLES


def test_the_last_migration_is_the_form_that_a_release_needs() -> None:
    assert needed_revision() == ScriptDirectory(str(MIGRATIONS)).get_current_head()
