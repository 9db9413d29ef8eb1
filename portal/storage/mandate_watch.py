"""Mandates that an operator must confirm, and those that are over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select, update

from portal.domain.calendar import amsterdam_day
from portal.domain.mandate import CODE_HOLDS, CourtDecision, Mandate, Role
from portal.storage import sqlite
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.helping_tables import mandate as table
from portal.storage.mandate_row import logged, mandate_from, person_of
from portal.storage.mandate_tries import forget_tries
from portal.storage.mandates import Mandates
from portal.storage.request_row import bytes_of
from portal.storage.server_keys import ServerKeys

KEPT = timedelta(days=183)
"""Six months after it ended, so that the citizen can see who could look."""
_OPEN = ("invited", "to_confirm", "active")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToConfirm:
    """A mandate on the ground of a court decision, as the citizen told it."""

    id: str
    role: Role
    decision: CourtDecision | None
    since: datetime | None


class MandateDesk:
    """What an operator does with mandates. Raises ``StorageUnavailable`` or ``SealBroken``."""

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def waiting(self) -> list[ToConfirm]:
        """What is to be confirmed, oldest first."""
        open_ones = select(table).where(table.c.state == "to_confirm")
        with self._database.reading() as connection:
            rows = connection.execute(open_ones.order_by(table.c.accepted_at)).all()
        return [_to_confirm(mandate_from(self._keys, row)) for row in rows]

    def confirm(self, mandate_id: str, now: datetime) -> bool:
        """The register says so too: from now on it holds. False when it does not wait for this."""
        this = (table.c.id == bytes_of(mandate_id), table.c.state == "to_confirm")
        with self._database.writing() as connection:
            row = connection.execute(select(table).where(*this).with_for_update()).one_or_none()
            if row is None:
                return False
            connection.execute(update(table).where(*this).values(state="active"))
            mandate, person = mandate_from(self._keys, row), person_of(self._keys, row)
            told = logged(mandate, person, "operator", ("helper_confirmed",), now)
            self._log.add(connection, [told])
        return True

    def end(self, mandate_id: str, now: datetime) -> bool:
        """End a mandate; False when there is none."""
        book = Mandates(self._database, self._keys, self._log)
        with self._database.writing() as connection:
            return book.end_where(connection, table.c.id == bytes_of(mandate_id), "operator", now)


def _to_confirm(mandate: Mandate) -> ToConfirm:
    granted = mandate.granted
    return ToConfirm(
        id=mandate.id, role=granted.role, decision=granted.decision, since=mandate.accepted_at
    )


def end_mandates(database: Database, keys: ServerKeys, log: SealedAccessLog, now: datetime) -> int:
    """End what is past its last day and what was never accepted, so that the citizen's number
    goes; delete what is past its term. How many. Raises ``StorageUnavailable``."""
    unused = (table.c.state == "invited") & (table.c.invited_at <= now - CODE_HOLDS)
    past = table.c.state.in_(_OPEN) & (unused | (table.c.until < amsterdam_day(now)))
    old = table.c.ended_at <= now - KEPT
    with database.reading() as connection:
        if not connection.execute(select(func.count()).where(or_(past, old))).scalar_one():
            return 0
        over = connection.execute(select(table.c.id).where(past)).scalars().all()
    book = Mandates(database, keys, log)
    for this in over:
        with database.writing() as connection:
            book.end_where(connection, (table.c.id == this) & past, "term", now)
    with database.writing() as connection:
        forget_tries(connection, now)
        count = connection.execute(delete(table).where(old)).rowcount
    if database.is_sqlite:
        with database.reading() as connection:
            sqlite.forget_deleted(connection)
    return len(over) + int(count)
