"""The page that a visit keeps: sealed, and worthless once an answer changed."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from portal.storage.database import Database
from portal.storage.session import Session
from portal.storage.sessions import SessionStore
from portal.storage.tables import session_page as table
from tests.storage.conftest import Clock
from tests.storage.samples import answered, summary_of

PAGE = b"<p>Nog te betalen: 113,00</p>"


@pytest.fixture
def token(sessions: SessionStore, clock: Clock) -> str:
    """A visit that keeps a page under the mark "monday"."""
    made = sessions.create(clock())
    made.page.keep("monday", PAGE)
    return made.token


def again(sessions: SessionStore, clock: Clock, token: str) -> Session:
    """The visit in its next request."""
    found = sessions.load(token, clock())
    assert found is not None
    return found


def test_a_page_comes_back_in_the_next_request(
    sessions: SessionStore, clock: Clock, token: str
) -> None:
    assert again(sessions, clock, token).page.read("monday") == PAGE


def test_another_mark_finds_nothing(sessions: SessionStore, clock: Clock, token: str) -> None:
    assert again(sessions, clock, token).page.read("tuesday") is None


def test_a_visit_keeps_the_last_page_only(
    sessions: SessionStore, clock: Clock, token: str, database: Database
) -> None:
    again(sessions, clock, token).page.keep("tuesday", b"other")

    assert again(sessions, clock, token).page.read("monday") is None
    assert again(sessions, clock, token).page.read("tuesday") == b"other"
    assert _rows(database) == 1


def test_asking_a_source_makes_the_page_worthless(
    sessions: SessionStore, clock: Clock, token: str
) -> None:
    again(sessions, clock, token).answers.begin(["cjib"], clock())

    assert again(sessions, clock, token).page.read("monday") is None


def test_an_answer_makes_the_page_worthless(
    sessions: SessionStore, clock: Clock, token: str
) -> None:
    answer = answered("cjib", 100)
    again(sessions, clock, token).answers.put(answer, summary_of(answer))

    assert again(sessions, clock, token).page.read("monday") is None


def test_a_page_from_before_an_answer_is_not_kept_after_it(
    sessions: SessionStore, clock: Clock, token: str
) -> None:
    slow, answer = again(sessions, clock, token), answered("cjib", 100)
    again(sessions, clock, token).answers.put(answer, summary_of(answer))

    slow.page.keep("monday", b"without the answer")

    assert again(sessions, clock, token).page.read("monday") is None


def test_a_page_is_of_no_use_to_another_visit(
    sessions: SessionStore, clock: Clock, token: str, database: Database
) -> None:
    other = sessions.create(clock())
    other.page.keep("monday", b"of the other")
    mine = again(sessions, clock, token).key.id_hash
    stolen = select(table.c.sealed).where(table.c.session == mine).scalar_subquery()
    with database.writing() as connection:
        connection.execute(update(table).values(sealed=stolen))

    assert again(sessions, clock, other.token).page.read("monday") is None


def test_a_page_that_was_changed_counts_as_none(
    sessions: SessionStore, clock: Clock, token: str, database: Database
) -> None:
    with database.writing() as connection:
        connection.execute(update(table).values(sealed=b"\x01" + bytes(100)))

    assert again(sessions, clock, token).page.read("monday") is None


def test_nothing_is_kept_after_the_visit(
    sessions: SessionStore, clock: Clock, token: str, database: Database
) -> None:
    late = again(sessions, clock, token)
    sessions.end(late)
    late.page.keep("monday", PAGE)

    assert _rows(database) == 0


def test_the_page_cannot_be_read_in_the_database(
    sessions: SessionStore, clock: Clock, token: str, database: Database
) -> None:
    with database.reading() as connection:
        sealed = connection.execute(select(table.c.sealed)).scalar_one()

    assert b"113,00" not in sealed
    assert b"monday" not in sealed


def _rows(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
