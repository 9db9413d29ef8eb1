"""The end of the term of the access log: old rows go, and the chain stays provable.

A purge writes down where it stopped, with the hash of the last row that goes and a proof that only
the holder of the server's key can make. The database itself refuses to delete any later row.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from portal.storage import sqlite
from portal.storage.chain import hold_end, purge_content
from portal.storage.database import Database
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import access_log as table
from portal.storage.tables import access_log_purge

KEPT = timedelta(days=549)
"""18 months."""


def purge_log(database: Database, keys: ServerKeys, now: datetime) -> int:
    """Delete the rows older than their term; how many. Raises ``StorageUnavailable``.

    Only a run of rows from the beginning goes, so that no row in between can be left out. After a
    clock that jumped, a row may therefore stay until its neighbours are old too.
    """
    if not _is_due(database, now):
        return 0
    kept_from = select(table.c.number).where(table.c.at >= now - KEPT).order_by(table.c.number)
    with database.writing() as connection:
        end = hold_end(database, connection)
        first_kept = connection.execute(kept_from.limit(1)).scalar_one_or_none()
        up_to = first_kept - 1 if first_kept is not None else end.number
        last = select(table.c.hash).where(table.c.number == up_to)
        hashed = connection.execute(last).scalar_one_or_none()
        if hashed is None:
            return 0
        proof = keys.link(purge_content(up_to, hashed, now))
        row = {"up_to": up_to, "hash": hashed, "at": now, "proof": proof}
        connection.execute(insert(access_log_purge), [row])
        count = connection.execute(delete(table).where(table.c.number <= up_to)).rowcount
    if database.is_sqlite:
        with database.reading() as connection:
            sqlite.forget_deleted(connection)
    return count


def _is_due(database: Database, now: datetime) -> bool:
    oldest = select(table.c.at).order_by(table.c.number).limit(1)
    with database.reading() as connection:
        at = connection.execute(oldest).scalar_one_or_none()
    return at is not None and at < now - KEPT
