from __future__ import annotations

import logging
import time

import pytest
from sqlalchemy import func, select, text

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.log_purge import KEPT
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore
from portal.storage.tables import session as table
from portal.storage.upkeep import Upkeep
from tests.storage.conftest import Clock
from tests.storage.samples import PERSON, entry


def kept(database: Database) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_sessions_that_are_over_go_when_nobody_visits(
    sessions: SessionStore, database: Database, keys: ServerKeys, clock: Clock
) -> None:
    sessions.create(clock())
    clock.move(minutes=15)
    upkeep = Upkeep(database, keys, clock)
    upkeep.start()
    until = time.monotonic() + 10
    while kept(database) and time.monotonic() < until:
        time.sleep(0.01)
    upkeep.stop()
    assert kept(database) == 0


def test_rows_of_the_log_go_after_their_term(
    log: SealedAccessLog, database: Database, keys: ServerKeys, clock: Clock
) -> None:
    log.record([entry(at=clock())])
    upkeep = Upkeep(database, keys, clock)
    upkeep.once()
    assert len(log.read_for(PERSON)) == 1
    clock.move(days=KEPT.days + 1)
    upkeep.once()
    assert log.read_for(PERSON) == ()


def test_upkeep_goes_on_when_the_database_does_not(
    database: Database, keys: ServerKeys, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with database.writing() as connection:
        connection.execute(text("DROP TABLE session_answer"))
        connection.execute(text("DROP TABLE session"))
    with caplog.at_level(logging.ERROR):
        Upkeep(database, keys, clock).once()
    assert "nothing was purged: The database" in caplog.text
