"""Whether the access log is whole: nothing changed, left out, added or swapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from portal.storage.chain import End, content_of, purge_content, purged_end
from portal.storage.database import Database
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import access_log, access_log_purge

_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class LogCheck:
    """``broken`` is the number of the first row that is not right, or None; ``why`` says what.

    ``end`` is the last row that is right. Whoever notes its number and hash outside the database
    can prove later that no rows were cut off from the end: see ``noted``.
    """

    rows: int
    end: End
    broken: int | None = None
    why: str | None = None


def check_log(database: Database, keys: ServerKeys, noted: End | None = None) -> LogCheck:
    """Walk the chain. ``noted`` is an end that was written down earlier: it must still be there.

    Raises ``StorageUnavailable``.
    """
    with database.reading() as connection:
        found = _walk(connection, keys, noted)
    if found.broken is None and noted is not None and noted.number > found.end.number:
        return LogCheck(found.rows, found.end, found.end.number + 1, "rows were cut off")
    return found


def _walk(connection: Connection, keys: ServerKeys, noted: End | None) -> LogCheck:
    end = purged_end(connection)
    if not _purges_are_ours(connection, keys):
        return LogCheck(0, end, end.number, "rows were purged by someone without the key")
    count = 0
    for row in _rows_after(connection, end.number):
        why = _fault(row, end, keys, noted)
        if why:
            return LogCheck(count, end, end.number + 1, why)
        end, count = End(row.number, row.hash), count + 1
    return LogCheck(count, end)


def _fault(row: Row[Any], end: End, keys: ServerKeys, noted: End | None) -> str | None:
    if row.number != end.number + 1:
        return "a row is missing"
    content = content_of(end.hash, row.number, row.at, row.person, row.sealed)
    if not keys.is_link(row.hash, content):
        return "a row was changed"
    if noted is not None and noted.number == row.number and noted.hash != row.hash:
        return "a row is not the one that was noted"
    return None


def _rows_after(connection: Connection, number: int) -> Iterator[Row[Any]]:
    table = access_log
    query = select(table).order_by(table.c.number).limit(_AT_ONCE)
    while rows := connection.execute(query.where(table.c.number > number)).all():
        yield from rows
        number = rows[-1].number


def _purges_are_ours(connection: Connection, keys: ServerKeys) -> bool:
    rows = connection.execute(select(access_log_purge)).all()
    return all(keys.is_link(r.proof, purge_content(r.up_to, r.hash, r.at)) for r in rows)
