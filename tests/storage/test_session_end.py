from __future__ import annotations

import pytest
from sqlalchemy import func, select

from portal.storage.database import Database
from portal.storage.session import Session
from portal.storage.sessions import SessionStore
from portal.storage.tables import session as session_table
from portal.storage.tables import session_answer
from tests.storage.conftest import Clock
from tests.storage.samples import answered, summary_of


def begun(sessions: SessionStore, clock: Clock) -> Session:
    """A session with one value and one answer."""
    session = sessions.create(clock())
    session.values["person"] = "x"
    sessions.save(session, clock())
    session.answers.begin(["cjib"], clock())
    return session


def rows(database: Database) -> tuple[int, int]:
    """How many sessions and answers are kept."""
    with database.reading() as connection:
        return (
            connection.execute(select(func.count()).select_from(session_table)).scalar_one(),
            connection.execute(select(func.count()).select_from(session_answer)).scalar_one(),
        )


def test_a_login_gives_a_new_id_and_a_new_key(sessions: SessionStore, clock: Clock) -> None:
    before = begun(sessions, clock)
    after = sessions.rotate(before, clock())
    assert before.token.split(".")[0] != after.token.split(".")[0]
    assert before.token.split(".")[1] != after.token.split(".")[1]
    assert sessions.load(before.token, clock()) is None


def test_who_logs_in_again_keeps_the_values_and_the_answers(
    sessions: SessionStore, clock: Clock
) -> None:
    before = begun(sessions, clock)
    told = answered("cjib", 100)
    before.answers.put(told, summary_of(told))

    loaded = sessions.load(sessions.rotate(before, clock()).token, clock())

    assert loaded is not None
    assert loaded.values == {"person": "x"}
    assert loaded.answers.answer("cjib") == told
    assert loaded.answers.summaries() == {"cjib": summary_of(told)}


def test_a_new_key_opens_nothing_of_the_session_before(
    sessions: SessionStore, clock: Clock, database: Database
) -> None:
    sessions.rotate(begun(sessions, clock), clock())
    assert rows(database) == (1, 1)


def test_looking_for_somebody_else_begins_with_nothing_and_ends_with_the_login(
    sessions: SessionStore, clock: Clock, database: Database
) -> None:
    before = begun(sessions, clock)
    sessions.remember_login(before, "https://idp", "sid-1")
    after = sessions.begin_anew(before, clock.move(minutes=10))

    loaded = sessions.load(after.token, clock())
    assert loaded is not None
    assert (loaded.values, loaded.answers.summaries()) == ({}, {})
    assert loaded.created_at == before.created_at
    assert sessions.load(before.token, clock()) is None
    assert rows(database) == (1, 0)
    assert sessions.end_by_sid("https://idp", "sid-1") == 1


@pytest.mark.parametrize("way", ["rotate", "begin_anew"])
def test_a_session_that_ended_meanwhile_does_not_come_back(
    sessions: SessionStore, clock: Clock, database: Database, way: str
) -> None:
    session = begun(sessions, clock)
    sessions.end(session)

    after = getattr(sessions, way)(session, clock())

    assert sessions.load(after.token, clock()) is None
    assert rows(database) == (0, 0)


def test_nothing_is_left_after_the_end(
    sessions: SessionStore, clock: Clock, database: Database
) -> None:
    session = begun(sessions, clock)
    sessions.end(session)
    assert sessions.load(session.token, clock()) is None
    assert rows(database) == (0, 0)


def test_what_comes_after_the_end_is_not_kept(
    sessions: SessionStore, clock: Clock, database: Database
) -> None:
    session = begun(sessions, clock)
    sessions.end(session)
    session.values["late"] = 1
    sessions.save(session, clock())
    sessions.touch(session, clock.move(minutes=1))
    session.answers.begin(["duo"], clock())
    session.answers.put(answered("cjib", 100), summary_of(answered("cjib", 100)))
    assert rows(database) == (0, 0)


@pytest.mark.parametrize("way", ["rotate", "remember_login"])
def test_a_log_out_at_the_identity_provider_ends_it(
    sessions: SessionStore, clock: Clock, way: str
) -> None:
    session = begun(sessions, clock)
    if way == "rotate":
        session = sessions.rotate(session, clock(), login=("https://idp", "sid-1"))
    else:
        sessions.remember_login(session, "https://idp", "sid-1")
    assert sessions.end_by_sid("https://idp", "sid-1") == 1
    assert sessions.load(session.token, clock()) is None


def test_a_log_out_elsewhere_ends_no_other_session(sessions: SessionStore, clock: Clock) -> None:
    mine = sessions.rotate(begun(sessions, clock), clock(), login=("https://idp", "sid-1"))
    begun(sessions, clock)
    assert sessions.end_by_sid("https://idp", "sid-2") == 0
    assert sessions.end_by_sid("https://other", "sid-1") == 0
    assert sessions.load(mine.token, clock()) is not None


def test_a_purge_deletes_what_is_over_and_nothing_else(
    sessions: SessionStore, clock: Clock, database: Database
) -> None:
    begun(sessions, clock)
    clock.move(minutes=10)
    young = begun(sessions, clock)
    assert sessions.purge(clock.move(minutes=5)) == 1
    assert rows(database) == (1, 1)
    assert sessions.load(young.token, clock()) is not None
