"""The chain of the access log: each row vouches for all rows before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, select

from portal.storage.database import Database
from portal.storage.postgresql import lock
from portal.storage.tables import access_log, access_log_purge

BEGINNING = bytes(32)
_LOCK = 0x10_65
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class End(NamedTuple):
    """The last row so far: its number and its hash."""

    number: int
    hash: bytes


def content_of(previous: bytes, number: int, at: datetime, person: bytes, sealed: bytes) -> bytes:
    """What the hash of a row covers: the hash before it and every column, each with its length."""
    parts = (previous, number.to_bytes(8), _instant(at), person, sealed)
    return b"row" + b"".join(len(part).to_bytes(4) + part for part in parts)


def purge_content(up_to: int, hashed: bytes, at: datetime) -> bytes:
    """What the proof of a purge covers."""
    return b"purge" + up_to.to_bytes(8) + _instant(at) + hashed


def hold_end(database: Database, connection: Connection) -> End:
    """The end of the chain, which nobody else can lengthen until this transaction is over."""
    if not database.is_sqlite:  # SQLite has one writer at a time already.
        lock(connection, _LOCK)
    return end_of(connection)


def end_of(connection: Connection) -> End:
    """The end of the chain: the last row, else the last row that was purged."""
    last = select(access_log.c.number, access_log.c.hash).order_by(access_log.c.number.desc())
    row = connection.execute(last.limit(1)).one_or_none()
    return End(*row) if row else purged_end(connection)


def purged_end(connection: Connection) -> End:
    """Where the last purge stopped; the beginning when there was none."""
    table = access_log_purge
    last = select(table.c.up_to, table.c.hash).order_by(table.c.up_to.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    return End(*row) if row else End(0, BEGINNING)


def _instant(at: datetime) -> bytes:
    return ((at - _EPOCH) // timedelta(microseconds=1)).to_bytes(8, signed=True)
