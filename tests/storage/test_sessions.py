from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from portal.storage.database import Database
from portal.storage.session import Session, place_of
from portal.storage.session_key import SessionKey
from portal.storage.sessions import SessionStore
from portal.storage.tables import session as table
from tests.storage.conftest import Clock


def begun(sessions: SessionStore, clock: Clock, **values: object) -> Session:
    """A session with these values, kept."""
    session = sessions.create(clock())
    session.values.update(values)
    sessions.save(session, clock())
    return session


def test_the_cookie_gives_the_values_back(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock, person="x", nested={"a": [1, None, "é"]})
    loaded = sessions.load(session.token, clock())
    assert loaded is not None
    assert loaded.values == {"person": "x", "nested": {"a": [1, None, "é"]}}
    assert (loaded.created_at, loaded.last_seen) == (clock(), clock())
    assert not loaded.new


def test_the_right_id_with_another_key_gives_nothing(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock, person="x")
    other = SessionKey.fresh().token
    assert sessions.load(session.token[:23] + other[23:], clock()) is None


def test_an_unknown_or_broken_cookie_gives_nothing(sessions: SessionStore, clock: Clock) -> None:
    assert sessions.load(SessionKey.fresh().token, clock()) is None
    assert sessions.load("garbage", clock()) is None


@pytest.mark.parametrize(("minutes", "alive"), [(14, True), (15, False)])
def test_fifteen_minutes_without_use_end_it(
    sessions: SessionStore, clock: Clock, minutes: int, alive: bool
) -> None:
    session = begun(sessions, clock)
    assert (sessions.load(session.token, clock.move(minutes=minutes)) is not None) is alive


@pytest.mark.parametrize(("minutes", "alive"), [(119, True), (120, False)])
def test_two_hours_end_it_however_much_it_is_used(
    sessions: SessionStore, clock: Clock, minutes: int, alive: bool
) -> None:
    session = begun(sessions, clock)
    for _ in range(minutes // 7):
        sessions.touch(session, clock.move(minutes=7))
    clock.now = session.created_at + timedelta(minutes=minutes)
    assert (sessions.load(session.token, clock()) is not None) is alive


def test_a_clock_that_was_set_back_ends_it(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock)
    assert sessions.load(session.token, clock.move(minutes=-2)) is None


def test_looking_alone_does_not_renew_it(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock)
    for _ in range(3):
        sessions.load(session.token, clock.move(minutes=4))
    assert sessions.load(session.token, clock.move(minutes=4)) is None


def test_a_touch_renews_it(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock)
    sessions.touch(session, clock.move(minutes=14))
    loaded = sessions.load(session.token, clock.move(minutes=14))
    assert loaded is not None
    assert loaded.expires_at == clock() + timedelta(minutes=1)


def test_a_touch_is_written_once_in_thirty_seconds(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock)
    began = clock()
    for seconds, written in [(30, 0), (1, 31), (20, 31)]:
        sessions.touch(session, clock.move(seconds=seconds))
        loaded = sessions.load(session.token, clock())
        assert loaded is not None
        assert loaded.last_seen == began + timedelta(seconds=written)


def test_the_end_never_lies_past_two_hours(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock)
    for _ in range(9):
        sessions.touch(session, clock.move(minutes=13))
    assert session.expires_at == session.created_at + timedelta(hours=2)


def test_a_row_that_was_tampered_with_gives_nothing(
    sessions: SessionStore, clock: Clock, database: Database
) -> None:
    session, other = begun(sessions, clock, person="x"), begun(sessions, clock, person="y")
    with database.writing() as connection:
        stolen = other.key.seal(b'{"person":"y"}', place_of(session.key))
        connection.execute(
            update(table).where(table.c.id_hash == session.key.id_hash).values(sealed=stolen)
        )
    assert sessions.load(session.token, clock()) is None


def test_a_session_has_no_printable_secret(sessions: SessionStore, clock: Clock) -> None:
    session = begun(sessions, clock, person="999990019")
    assert "999990019" not in repr(session)
    assert session.token.split(".")[1] not in repr(session)
