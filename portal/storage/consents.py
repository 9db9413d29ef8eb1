"""The consents of citizens in the database: readable for nobody but who gave them."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any, Literal

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from portal.domain.consent import ConsentTerms, GivenConsent
from portal.domain.person import Bsn
from portal.services.ports import LogEntry
from portal.storage import sqlite
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.request_row import bytes_of, text_of
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import consent as table
from portal.storage.tables import reminder

ID_BYTES = 16
KEPT = timedelta(days=183)
"""Six months after it ended, so that it can be shown that there was a consent."""

_TERMS = TypeAdapter(ConsentTerms)


class Consents:
    """The ``ConsentBook`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``.

    A change and its row in the access log are written in one transaction.
    """

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def give(self, person: Bsn, terms: ConsentTerms, now: datetime) -> str:
        """Note a consent; its id."""
        with self._database.writing() as connection:
            return text_of(self.add(connection, person, terms, now))

    def add(self, connection: Connection, person: Bsn, terms: ConsentTerms, now: datetime) -> bytes:
        """Note a consent in a transaction that does more."""
        made = secrets.token_bytes(ID_BYTES)
        row = {
            "id": made,
            "person": self._keys.consenters(person)[0],
            "given_at": now,
            "ends_on": terms.ends_on,
            "sealed": self._keys.seal(_TERMS.dump_json(terms), _place(made)),
        }
        connection.execute(insert(table), [row])
        self._log.add(connection, [_logged(person, terms, now, "given")])
        return made

    def of(self, person: Bsn) -> tuple[GivenConsent, ...]:
        """All consents of a citizen, newest first."""
        mine = select(table).where(table.c.person.in_(self._keys.consenters(person)))
        with self._database.reading() as connection:
            rows = connection.execute(mine.order_by(table.c.given_at.desc())).all()
        return tuple(self._given(row) for row in rows)

    def find(self, person: Bsn, consent_id: str) -> GivenConsent | None:
        """One consent of this citizen."""
        with self._database.reading() as connection:
            return self._find(connection, person, bytes_of(consent_id))

    def withdraw(self, person: Bsn, consent_id: str, now: datetime) -> GivenConsent | None:
        """Withdraw a consent; again changes nothing."""
        with self._database.writing() as connection:
            return self.withdraw_within(connection, person, bytes_of(consent_id), now)

    def withdraw_within(
        self, connection: Connection, person: Bsn, this: bytes, now: datetime
    ) -> GivenConsent | None:
        """Withdraw a consent in a transaction that may do more. Its reminders go too."""
        connection.execute(select(table.c.id).where(table.c.id == this).with_for_update())
        given = self._find(connection, person, this)
        if given is None or given.withdrawn_at is not None:
            return given
        connection.execute(update(table).where(table.c.id == this).values(withdrawn_at=now))
        connection.execute(delete(reminder).where(reminder.c.consent == this))
        self._log.add(connection, [_logged(person, given, now, "withdrawn")])
        return self._find(connection, person, this)

    def _find(self, connection: Connection, person: Bsn, this: bytes) -> GivenConsent | None:
        mine = table.c.person.in_(self._keys.consenters(person))
        found = connection.execute(select(table).where(table.c.id == this, mine)).one_or_none()
        return None if found is None else self._given(found)

    def _given(self, row: Row[Any]) -> GivenConsent:
        terms = _TERMS.validate_json(self._keys.unseal(row.sealed, _place(row.id)))
        return GivenConsent(
            id=text_of(row.id),
            purpose=terms.purpose,
            receiver=terms.receiver,
            text_version=terms.text_version,
            language=terms.language,
            fields=terms.fields,
            ends_on=terms.ends_on,
            given_at=row.given_at,
            withdrawn_at=row.withdrawn_at,
        )


def purge_consents(database: Database, now: datetime) -> int:
    """Delete the consents that are past their term; how many. Raises ``StorageUnavailable``."""
    last = now - KEPT
    past = or_(table.c.withdrawn_at <= last, table.c.ends_on <= last.date())
    with database.reading() as connection:
        if not connection.execute(select(func.count()).where(past)).scalar_one():
            return 0
    with database.writing() as connection:
        count = connection.execute(delete(table).where(past)).rowcount
    if database.is_sqlite:
        with database.reading() as connection:
            sqlite.forget_deleted(connection)
    return count


def _logged(
    person: Bsn, terms: ConsentTerms, now: datetime, result: Literal["given", "withdrawn"]
) -> LogEntry:
    return LogEntry(
        at=now,
        person=person,
        actor="citizen",
        action="consent",
        subject=terms.receiver,
        reason=terms.purpose,
        result=result,
    )


def _place(this: bytes) -> Place:
    return Place("consent", "sealed", (this,))
