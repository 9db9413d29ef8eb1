"""The visits of citizens: begin, continue, end. A stolen database shows nothing of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, or_, select, update

from portal.storage import answer_row, session_row, sqlite
from portal.storage.answers import SealedAnswers
from portal.storage.database import Database
from portal.storage.errors import SealBroken
from portal.storage.kept_page import KeptPage
from portal.storage.papers import SealedPaper
from portal.storage.server_keys import ServerKeys
from portal.storage.session import IDLE, LONGEST, Session, is_over, merged, place_of, to_json
from portal.storage.session_key import SessionKey
from portal.storage.tables import session as table
from portal.storage.tables import session_page

TOUCH_AFTER = timedelta(seconds=30)
_FIND = (
    select(
        table.c.created_at,
        table.c.last_seen,
        table.c.revision,
        table.c.sealed,
        table.c.changes,
        session_page.c.sealed.label("page"),
    )
    .outerjoin(session_page, session_page.c.session == table.c.id_hash)
    .where(table.c.id_hash == bindparam("id_hash"))
)


class SessionStore:
    """Sessions in the database. ``clock`` gives the time in UTC. Every method may raise
    ``StorageUnavailable``."""

    def __init__(self, database: Database, keys: ServerKeys, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._keys = keys
        self._clock = clock

    def create(self, now: datetime) -> Session:
        """A new session with a new id and a new key."""
        made = self._fresh(now)
        with self._database.writing() as connection:
            connection.execute(insert(table), session_row.of(made))
        return made

    def rotate(
        self, old: Session, now: datetime, *, login: tuple[str, str] | None = None
    ) -> Session:
        """The same citizen logged in again: the same values and answers under a new id and key.

        The old session is gone. ``login`` is the issuer and its ``sid``, by which ``end_by_sid``
        finds the session. An answer that is still awaited is lost, and can be asked for again.
        """
        made = self._fresh(now)
        made.values, made.stored = dict(old.values), to_json(old.values)
        name = self._keys.login_hash(*login) if login else None
        with self._database.writing() as connection:
            if session_row.lock(connection, old.key) is None:
                return made  # the old one ended meanwhile: this one is not there either
            connection.execute(insert(table), session_row.of(made, login_hash=name))
            answer_row.move(connection, old.key, made.key)
            connection.execute(delete(table).where(table.c.id_hash == old.key.id_hash))
        return made

    def begin_anew(self, old: Session, now: datetime) -> Session:
        """The same login goes on with nothing of what was known: an empty session under a new id
        and key, that began when the old one began. The old one is gone, with all its answers."""
        made = self._fresh(now)
        made.created_at = old.created_at
        mine = table.c.id_hash == old.key.id_hash
        with self._database.writing() as connection:
            if session_row.lock(connection, old.key) is None:
                return made  # the old one ended meanwhile: this one is not there either
            name = connection.execute(select(table.c.login_hash).where(mine)).scalar_one()
            connection.execute(insert(table), session_row.of(made, login_hash=name))
            connection.execute(delete(table).where(mine))
        return made

    def remember_login(self, session: Session, issuer: str, sid: str) -> None:
        """Let ``end_by_sid`` find this session. Only a keyed hash of both is kept."""
        change = update(table).where(table.c.id_hash == session.key.id_hash)
        with self._database.writing() as connection:
            connection.execute(change.values(login_hash=self._keys.login_hash(issuer, sid)))

    def load(self, token: str, now: datetime) -> Session | None:
        """The session of a cookie, or None when it ended, expired, was changed or never was.

        Reads only. ``touch`` restarts the idle time; a request that polls does not call it.
        """
        key = SessionKey.from_token(token)
        if key is None:
            return None
        with self._database.reading() as connection:
            row = connection.execute(_FIND, {"id_hash": key.id_hash}).one_or_none()
        if row is None or is_over(row.created_at, row.last_seen, now):
            return None
        try:
            stored = key.unseal(row.sealed, place_of(key))
        except SealBroken:
            return None
        return Session(
            key=key,
            values=json.loads(stored),
            created_at=row.created_at,
            last_seen=row.last_seen,
            answers=SealedAnswers(self._database, key, self._clock),
            page=KeptPage(self._database, key, row.changes, row.page),
            paper=SealedPaper(self._database, key),
            revision=row.revision,
            stored=stored,
        )

    def save(self, session: Session, now: datetime) -> None:
        """Keep changed values. Does nothing when nothing changed or the session has ended.

        When another request of the same visit saved meanwhile, both sets of changes are kept;
        for one key that both changed, the last one wins. ``values`` shows the result.
        """
        content = to_json(session.values)
        if content == session.stored:
            return
        with self._database.writing() as connection:
            row = session_row.lock(connection, session.key)
            if row is None:
                return
            if row.revision != session.revision:
                theirs = session.key.unseal(row.sealed, place_of(session.key))
                content = merged(session.stored, content, theirs)
            sealed = session.key.seal(content, place_of(session.key))
            change = update(table).where(table.c.id_hash == session.key.id_hash)
            connection.execute(change.values(sealed=sealed, revision=row.revision + 1))
        session.values, session.stored = json.loads(content), content
        session.revision = row.revision + 1

    def touch(self, session: Session, now: datetime) -> None:
        """The citizen did something: the idle time starts again. Written once per 30 seconds."""
        if now - session.last_seen <= TOUCH_AFTER:
            return
        change = update(table).where(
            table.c.id_hash == session.key.id_hash, table.c.last_seen < now
        )
        with self._database.writing() as connection:
            connection.execute(change.values(last_seen=now))
        session.last_seen = now

    def end(self, session: Session) -> None:
        """End the session, with all its answers."""
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.id_hash == session.key.id_hash))

    def end_by_sid(self, issuer: str, sid: str) -> int:
        """End the sessions that began with this login at the identity provider; how many."""
        name = self._keys.login_hash(issuer, sid)
        with self._database.writing() as connection:
            return connection.execute(delete(table).where(table.c.login_hash == name)).rowcount

    def purge(self, now: datetime) -> int:
        """Delete every session that is over; how many. On SQLite no trace is left in the file."""
        over = or_(table.c.last_seen <= now - IDLE, table.c.created_at <= now - LONGEST)
        with self._database.writing() as connection:
            count = connection.execute(delete(table).where(over)).rowcount
        if count and self._database.is_sqlite:
            with self._database.reading() as connection:
                sqlite.forget_deleted(connection)
        return count

    def _fresh(self, now: datetime) -> Session:
        key = SessionKey.fresh()
        return Session(
            key=key,
            values={},
            created_at=now,
            last_seen=now,
            answers=SealedAnswers(self._database, key, self._clock),
            page=KeptPage(self._database, key),
            paper=SealedPaper(self._database, key),
            new=True,
        )
