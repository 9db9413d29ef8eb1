"""What agencies delivered in files: the latest of each, sealed per person, until its term."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from portal.domain.person import Bsn
from portal.services.deliveries import Delivery, DeliveryBroken, Held, Latest
from portal.storage import sqlite
from portal.storage.database import Database
from portal.storage.errors import SealBroken
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import delivered_debts, delivery

_AT_ONCE = 1_000


class Deliveries:
    """The holdings (``portal.services.deliveries.Holdings``) in the database.

    A person is found by a keyed hash that differs per source, so that rows of two sources, or of
    the access log, cannot be laid side by side. Raises ``StorageUnavailable``.
    """

    def __init__(self, database: Database, keys: ServerKeys) -> None:
        self._database = database
        self._keys = keys

    def fingerprint(self, content: bytes) -> bytes:
        """A keyed hash of a file."""
        return self._keys.fingerprint(content)

    def latest(self, source: str) -> Latest | None:
        """The delivery that is held, if any."""
        with self._database.reading() as connection:
            return _latest(connection, source)

    def replace(self, new: Delivery) -> None:
        """Hold this delivery instead of the one before, in one transaction."""
        rows = [self._row(new.source, person, told) for person, told in new.people.items()]
        facts = {
            "source": new.source,
            "as_of": new.as_of,
            "drop_at": new.drop_at,
            "fingerprint": new.fingerprint,
            "people": len(rows),
        }
        with self._database.writing() as connection:
            connection.execute(delete(delivery).where(delivery.c.source == new.source))
            connection.execute(insert(delivery), [facts])
            for start in range(0, len(rows), _AT_ONCE):
                connection.execute(insert(delivered_debts), rows[start : start + _AT_ONCE])
        self._forget()

    def find(self, source: str, person: Bsn) -> Held | None:
        """What is held of a person. Raises ``DeliveryBroken``."""
        names = self._keys.names_at(source, person)
        table = delivered_debts.c
        query = select(table.person, table.sealed).where(
            table.source == source, table.person.in_(names)
        )
        with self._database.reading() as connection:
            latest = _latest(connection, source)
            row = connection.execute(query).one_or_none()
        if latest is None:
            return None
        return Held(latest, self._opened(source, row.person, row.sealed) if row else None)

    def purge(self, now: datetime) -> int:
        """Drop what is past its term; how many deliveries."""
        past = delivery.c.drop_at <= now
        with self._database.reading() as connection:
            if not connection.execute(select(func.count()).where(past)).scalar_one():
                return 0
        with self._database.writing() as connection:
            count = connection.execute(delete(delivery).where(past)).rowcount
        self._forget()
        return count

    def _row(self, source: str, person: Bsn, told: bytes) -> dict[str, Any]:
        name = self._keys.names_at(source, person)[0]
        sealed = self._keys.seal(told, _place(source, name))
        return {"source": source, "person": name, "sealed": sealed}

    def _opened(self, source: str, name: bytes, sealed: bytes) -> bytes:
        try:
            return self._keys.unseal(sealed, _place(source, name))
        except SealBroken:
            raise DeliveryBroken from None

    def _forget(self) -> None:
        if self._database.is_sqlite:
            with self._database.reading() as connection:
                sqlite.forget_deleted(connection)


def _place(source: str, name: bytes) -> Place:
    return Place("delivered_debts", "sealed", (source.encode(), name))


def _latest(connection: Connection, source: str) -> Latest | None:
    row = connection.execute(select(delivery).where(delivery.c.source == source)).one_or_none()
    if row is None:
        return None
    return Latest(
        as_of=row.as_of, drop_at=row.drop_at, fingerprint=row.fingerprint, people=row.people
    )
