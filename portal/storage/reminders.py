"""Reminders in the database: a sealed address, and days; gone when the consent is."""

from __future__ import annotations

import json
import secrets
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from portal.domain.consent import ConsentTerms
from portal.domain.person import Bsn
from portal.domain.reminder import ReminderWish, mail_instant
from portal.services.reminding import Reminding
from portal.storage.consents import Consents
from portal.storage.database import Database
from portal.storage.postgresql import lock
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import consent
from portal.storage.tables import reminder as table
from portal.storage.tables import reminder_day as days_of


class Reminders:
    """The ``ReminderBook`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``.

    Reminders live by a consent; whoever withdraws that, by any way, deletes them.
    """

    def __init__(self, database: Database, keys: ServerKeys, consents: Consents) -> None:
        self._database = database
        self._keys = keys
        self._consents = consents

    def begin(
        self,
        person: Bsn,
        wish: ReminderWish,
        terms: ConsentTerms,
        days: tuple[date, ...],
        now: datetime,
    ) -> None:
        """Note the consent and the days, in place of what was there."""
        token = secrets.token_urlsafe(32)
        with self._database.writing() as connection:
            self._alone(connection, person)
            self._end(connection, person, now)
            made = self._consents.add(connection, person, terms, now)
            plain = (person.reveal(), wish.address, wish.days_before, wish.language, token)
            row = {
                "consent": made,
                "token": hash_of(token),
                "sealed": self._keys.seal(json.dumps(plain).encode(), place_of(made)),
            }
            connection.execute(insert(table), [row])
            _add(connection, made, days)

    def of(self, person: Bsn) -> Reminding | None:
        """The reminders of this citizen."""
        with self._database.reading() as connection:
            row = self._find(connection, person)
            if row is None:
                return None
            days = tuple(sorted(_days(connection, row.consent)))
        wish = opened(self._keys, row.consent, row.sealed)[1]
        return Reminding(wish=wish, ends_on=row.ends_on, days=days, refused_on=row.refused_on)

    def plan(self, person: Bsn, days: tuple[date, ...], *, whole: bool) -> None:
        """Note the days anew."""
        with self._database.writing() as connection:
            self._alone(connection, person)
            row = self._find(connection, person)
            if row is None:
                return
            known = _days(connection, row.consent)
            if whole:
                gone = days_of.c.day.in_(known - set(days))
                connection.execute(delete(days_of).where(days_of.c.reminder == row.consent, gone))
            _add(connection, row.consent, tuple(day for day in days if day not in known))

    def end(self, person: Bsn, now: datetime) -> None:
        """Withdraw the consent; the address and the days go with it."""
        with self._database.writing() as connection:
            self._alone(connection, person)
            self._end(connection, person, now)

    def stop(self, token: str, now: datetime) -> None:
        """The same, by the token of an e-mail."""
        known = select(table).where(table.c.token == hash_of(token))
        with self._database.reading() as connection:
            row = connection.execute(known).one_or_none()
        if row is not None:
            self.end(opened(self._keys, row.consent, row.sealed)[0], now)

    def _end(self, connection: Connection, person: Bsn, now: datetime) -> None:
        row = self._find(connection, person)
        if row is not None:
            self._consents.withdraw_within(connection, person, row.consent, now)

    def _find(self, connection: Connection, person: Bsn) -> Row[Any] | None:
        mine = consent.c.person.in_(self._keys.consenters(person))
        query = select(table, consent.c.ends_on).join(consent, consent.c.id == table.c.consent)
        return connection.execute(query.where(mine)).one_or_none()

    def _alone(self, connection: Connection, person: Bsn) -> None:
        """Nobody else changes this citizen's reminders until the transaction ends."""
        if not self._database.is_sqlite:  # SQLite has one writer at a time already.
            name = self._keys.consenters(person)[0]
            lock(connection, int.from_bytes(name[:8], signed=True))


def purge_reminders(database: Database, today: date) -> int:
    """Delete the reminders whose consent ended; how many. Raises ``StorageUnavailable``."""
    ended = table.c.consent.in_(select(consent.c.id).where(consent.c.ends_on <= today))
    with database.reading() as connection:
        if connection.execute(select(table.c.consent).where(ended).limit(1)).first() is None:
            return 0
    with database.writing() as connection:
        return connection.execute(delete(table).where(ended)).rowcount


def opened(keys: ServerKeys, of: bytes, sealed: bytes) -> tuple[Bsn, ReminderWish, str]:
    """Whose reminders, what they want, and the token. Raises ``SealBroken``."""
    person, address, before, language, token = json.loads(keys.unseal(sealed, place_of(of)))
    return Bsn(person), ReminderWish(address=address, days_before=before, language=language), token


def hash_of(token: str) -> bytes:
    """How a token is called in the database: it is random, so a plain hash hides it."""
    return sha256(token.encode()).digest()


def place_of(of: bytes) -> Place:
    """Where the sealed address belongs."""
    return Place("reminder", "sealed", (of,))


def _days(connection: Connection, of: bytes) -> set[date]:
    return set(connection.execute(select(days_of.c.day).where(days_of.c.reminder == of)).scalars())


def _add(connection: Connection, of: bytes, days: tuple[date, ...]) -> None:
    rows = [{"reminder": of, "day": day, "due_at": mail_instant(day), "tries": 0} for day in days]
    if rows:
        connection.execute(insert(days_of), rows)
