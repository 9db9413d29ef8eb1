"""The row of a session: as it is written, and as it is held during a change."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from portal.storage.session import Session, place_of
from portal.storage.session_key import SessionKey
from portal.storage.tables import session as table

# On PostgreSQL changes of one session wait for each other, changes of two do not.
_HOLD = (
    select(table.c.revision, table.c.sealed)
    .where(table.c.id_hash == bindparam("id_hash"))
    .with_for_update(key_share=True)
)


def of(session: Session, login_hash: bytes | None = None) -> dict[str, Any]:
    """The row for a session."""
    return {
        "id_hash": session.key.id_hash,
        "login_hash": login_hash,
        "created_at": session.created_at,
        "last_seen": session.last_seen,
        "revision": session.revision,
        "sealed": session.key.seal(session.stored, place_of(session.key)),
    }


def lock(connection: Connection, key: SessionKey) -> Row[int, bytes] | None:
    """Hold a session's row until the transaction ends; None when the session has ended."""
    return connection.execute(_HOLD, {"id_hash": key.id_hash}).one_or_none()
