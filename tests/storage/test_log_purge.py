from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.log_check import check_log
from portal.storage.log_purge import KEPT, purge_log
from portal.storage.server_keys import ServerKeys
from tests.storage.samples import NOON, PERSON, entry

LATER = NOON + KEPT + timedelta(days=1)


@pytest.fixture
def old_and_new(log: SealedAccessLog) -> SealedAccessLog:
    """Three rows past their term, two that are not."""
    log.record([entry("login"), entry("ask"), entry("answer")])
    log.record([entry("login", at=LATER), entry("ask", at=LATER)])
    return log


def test_rows_past_their_term_go_and_the_others_stay(
    old_and_new: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    assert purge_log(database, keys, LATER) == 3
    assert [record.number for record in old_and_new.read_for(PERSON)] == [5, 4]


def test_the_log_stays_provable_after_a_purge(
    old_and_new: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    purge_log(database, keys, LATER)
    old_and_new.record([entry("logout", at=LATER)])
    found = check_log(database, keys)
    assert (found.rows, found.end.number, found.broken) == (3, 6, None)


def test_a_log_that_was_purged_whole_goes_on_where_it_was(
    log: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    log.record([entry("login"), entry("ask")])
    assert purge_log(database, keys, LATER) == 2
    assert check_log(database, keys).end.number == 2
    log.record([entry("login", at=LATER)])
    assert [record.number for record in log.read_for(PERSON)] == [3]
    assert check_log(database, keys).broken is None


def test_a_second_purge_finds_nothing(
    old_and_new: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    purge_log(database, keys, LATER)
    assert purge_log(database, keys, LATER) == 0


def test_nothing_goes_before_its_term(
    old_and_new: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    assert purge_log(database, keys, NOON + KEPT) == 0
    assert len(old_and_new.read_for(PERSON)) == 5


def test_an_empty_log_can_be_purged(database: Database, keys: ServerKeys) -> None:
    assert purge_log(database, keys, LATER) == 0


def test_a_clock_that_jumped_takes_no_row_out_of_the_middle(
    log: SealedAccessLog, database: Database, keys: ServerKeys
) -> None:
    log.record([entry("login", at=LATER), entry("ask")])
    assert purge_log(database, keys, LATER) == 0
    assert check_log(database, keys).broken is None


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM access_log WHERE number = 4",
        "DELETE FROM access_log_purge",
        "UPDATE access_log_purge SET up_to = 5",
    ],
)
def test_a_purge_opens_the_way_for_nothing_else(
    old_and_new: SealedAccessLog, database: Database, keys: ServerKeys, statement: str
) -> None:
    purge_log(database, keys, LATER)
    with pytest.raises(SQLAlchemyError, match="append-only"), database.writing() as connection:
        connection.execute(text(statement))
