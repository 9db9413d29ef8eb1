"""The access log: who looked at what, when, why and with what result. Append-only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from portal.domain.person import Bsn, Pseudonym
from portal.services.looked import LogRecord
from portal.services.ports import LogEntry, LogUnavailable
from portal.storage.chain import End, content_of, hold_end
from portal.storage.database import Database
from portal.storage.errors import StorageUnavailable
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import access_log as table


class SealedAccessLog:
    """The ``AccessLog`` in the database. The person is a pseudonym, the rest is sealed with the
    server's key; each row's hash is keyed and covers the row before it."""

    def __init__(self, database: Database, keys: ServerKeys) -> None:
        self._database = database
        self._keys = keys

    def record(self, entries: Sequence[LogEntry]) -> None:
        """Write entries in one transaction: all or none. Raises ``LogUnavailable``."""
        if not entries:
            return
        try:
            with self._database.writing() as connection:
                self.add(connection, entries)
        except (StorageUnavailable, IntegrityError):
            raise LogUnavailable("The access log could not be written.") from None

    def add(self, connection: Connection, entries: Sequence[LogEntry]) -> None:
        """Write entries in a transaction that does more: all of it happens, or none. From here to
        its end no other process can write to the log."""
        end = hold_end(self._database, connection)
        connection.execute(insert(table), self._rows(entries, end))

    def read_for(self, person: Bsn) -> tuple[LogRecord, ...]:
        """All about one person, newest first. Raises ``LogUnavailable`` or ``SealBroken``."""
        mine = select(table).where(table.c.person.in_(self._keys.pseudonyms(person)))
        try:
            with self._database.reading() as connection:
                rows = connection.execute(mine.order_by(table.c.number.desc())).all()
        except StorageUnavailable:
            raise LogUnavailable("The access log could not be read.") from None
        return tuple(self._record(row.number, row.at, row.sealed) for row in rows)

    def _rows(self, entries: Sequence[LogEntry], end: End) -> list[dict[str, Any]]:
        rows = []
        for number, entry in enumerate(entries, start=end.number + 1):
            person = self._name(entry.person)
            sealed = self._keys.seal(_told(entry), _place(number))
            content = content_of(end.hash, number, entry.at, person, sealed)
            end = End(number, self._keys.link(content))
            rows.append(
                {
                    "number": number,
                    "at": entry.at,
                    "person": person,
                    "sealed": sealed,
                    "hash": end.hash,
                }
            )
        return rows

    def _name(self, person: Bsn | Pseudonym) -> bytes:
        return person.name if isinstance(person, Pseudonym) else self._keys.pseudonym(person)

    def _record(self, number: int, at: datetime, sealed: bytes) -> LogRecord:
        told = json.loads(self._keys.unseal(sealed, _place(number)))
        actor, action, subject, reason, result = told
        return LogRecord(
            number=number,
            at=at,
            actor=actor,
            action=action,
            subject=subject,
            reason=reason,
            result=result,
        )


def _told(entry: LogEntry) -> bytes:
    told = (entry.actor, entry.action, entry.subject, entry.reason, entry.result)
    return json.dumps(told, ensure_ascii=False).encode()


def _place(number: int) -> Place:
    return Place("access_log", "sealed", (number.to_bytes(8),))
