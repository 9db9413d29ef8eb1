"""When the access log was last checked, and what came of it: told to citizens, so provable too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, insert, select

from portal.services.looked import LogChecked
from portal.storage.database import Database
from portal.storage.log_check import LogCheck
from portal.storage.looking_tables import access_log_check as table
from portal.storage.server_keys import ServerKeys

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def note_check(database: Database, keys: ServerKeys, found: LogCheck, now: datetime) -> None:
    """Write down what a check found, instead of the check before. Raises ``StorageUnavailable``."""
    whole = found.broken is None
    row = {
        "at": now,
        "up_to": found.end.number,
        "whole": whole,
        "proof": keys.link(_content(now, found.end.number, whole)),
    }
    with database.writing() as connection:
        connection.execute(delete(table))
        connection.execute(insert(table), [row])


class LogChecks:
    """What is known of the last check."""

    def __init__(self, database: Database, keys: ServerKeys) -> None:
        self._database = database
        self._keys = keys

    def last(self) -> LogChecked | None:
        """The last check; None when there was none, or when somebody without the key wrote it.

        Raises ``StorageUnavailable``.
        """
        newest = select(table).order_by(table.c.at.desc()).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(newest).one_or_none()
        if row is None or not self._keys.is_link(row.proof, _content(row.at, row.up_to, row.whole)):
            return None
        return LogChecked(at=row.at, whole=row.whole)


def _content(at: datetime, up_to: int, whole: bool) -> bytes:
    instant = (at - _EPOCH) // timedelta(microseconds=1)
    return b"check" + instant.to_bytes(8, signed=True) + up_to.to_bytes(8) + bytes([whole])
