"""The e-mails that are still to be sent: held by a lease, as the requests are."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, update

from portal.domain.calendar import amsterdam_day
from portal.services.ports import LogEntry
from portal.services.reminding import Due, Outcome
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.reminders import opened
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import reminder
from portal.storage.tables import reminder_day as table

LEASE_BYTES = 16


class ReminderBox:
    """The ``MailBox`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``."""

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def claim(self, now: datetime, lease: timedelta) -> Due | None:
        """Hold what is due first. Workers pass over what another one is taking."""
        due = select(table).where(table.c.due_at <= now).order_by(table.c.due_at).limit(1)
        with self._database.reading() as connection:
            if connection.execute(due).first() is None:
                return None
        with self._database.writing() as connection:
            row = connection.execute(due.with_for_update(skip_locked=True)).one_or_none()
            if row is None:
                return None
            held = secrets.token_bytes(LEASE_BYTES)
            change = update(table).where(table.c.reminder == row.reminder, table.c.day == row.day)
            connection.execute(change.values(due_at=now + lease, lease=held))
            facts = select(reminder.c.sealed).where(reminder.c.consent == row.reminder)
            sealed = connection.execute(facts).scalar_one()
        return self._due(row, sealed, held)

    def postpone(self, due: Due, until: datetime) -> None:
        """It did not work now."""
        later = {"due_at": until, "tries": due.tries + 1, "lease": None}
        with self._database.writing() as connection:
            connection.execute(update(table).where(_held(due)).values(later))

    def settle(self, due: Due, outcome: Outcome, now: datetime) -> None:
        """It is over, and the day goes. Who withdrew meanwhile still reads that it was sent."""
        refused = outcome == "refused"
        on = amsterdam_day(now) if refused else None
        with self._database.writing() as connection:
            connection.execute(delete(table).where(_held(due)))
            mine = update(reminder).where(reminder.c.consent == due.reminder)
            if outcome != "too_late":
                connection.execute(mine.values(refused_on=on))
            self._log.add(connection, [_logged(due, outcome, now)])

    def _due(self, row: Row[Any], sealed: bytes, lease: bytes) -> Due:
        person, wish, token = opened(self._keys, row.reminder, sealed)
        number = self._keys.request_names("reminder", row.reminder.hex(), row.day.isoformat())[0]
        return Due(
            reminder=row.reminder,
            day=row.day,
            person=person,
            wish=wish,
            tries=row.tries,
            number=number[:16].hex(),
            token=token,
            lease=lease,
        )


def _held(due: Due) -> ColumnElement[bool]:
    mine = (table.c.reminder == due.reminder) & (table.c.day == due.day)
    return mine & (table.c.lease == due.lease)


def _logged(due: Due, outcome: Outcome, now: datetime) -> LogEntry:
    return LogEntry(
        at=now,
        person=due.person,
        actor="portal",
        action="mail",
        subject="email",
        reason="reminder",
        result=outcome,
    )
