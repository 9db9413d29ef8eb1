"""Mandates in the database: found by who granted them and by who helps, and by nobody else."""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, or_, select, update

from portal.domain.calendar import amsterdam_day
from portal.domain.mandate import (
    BY_COURT,
    CODE_HOLDS,
    MOST_AT_ONCE,
    EndedBy,
    Invitation,
    Mandate,
    MandateState,
)
from portal.domain.person import Bsn
from portal.services.helping import Held, TooManyHelpers, TooManyTries
from portal.services.looked import LogRecord
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.helping_tables import mandate as table
from portal.storage.mandate_row import (
    by_helper,
    citizens,
    codes,
    helpers,
    logged,
    mandate_from,
    person_of,
    seal_granted,
    seal_person,
)
from portal.storage.mandate_tries import note_try, too_many
from portal.storage.postgresql import lock
from portal.storage.request_row import bytes_of, text_of
from portal.storage.server_keys import ServerKeys

ID_BYTES = 16
_OPEN = ("invited", "to_confirm", "active")


class Mandates:
    """The ``MandateBook`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``.

    A change and its row in the citizen's access log are written in one transaction. The citizen's
    number is sealed beside a mandate for as long as it is open, and wiped when it ends.
    """

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def invite(self, person: Bsn, granted: Invitation, code: str, now: datetime) -> str:
        """Note an invitation; its id. Raises ``TooManyHelpers``."""
        names, made = citizens(self._keys, person), secrets.token_bytes(ID_BYTES)
        with self._database.writing() as connection:
            self._one_at_a_time(connection, names[0])
            fresh = or_(table.c.state != "invited", table.c.invited_at > now - CODE_HOLDS)
            mine = (table.c.citizen.in_(names), table.c.state.in_(_OPEN), fresh, _lasting(now))
            if connection.execute(select(func.count()).where(*mine)).scalar_one() >= MOST_AT_ONCE:
                raise TooManyHelpers
            row = {
                "id": made,
                "citizen": names[0],
                "code": codes(self._keys, code)[0],
                "state": "invited",
                "invited_at": now,
                "until": granted.until,
                "person": seal_person(self._keys, made, person),
                "sealed": seal_granted(self._keys, made, granted),
            }
            connection.execute(insert(table), [row])
            mandate = self._read(connection, table.c.id == made)[0]
            invited = logged(mandate, person, "citizen", ("helper_invited",), now)
            self._log.add(connection, [invited])
        return text_of(made)

    def of(self, person: Bsn) -> tuple[Mandate, ...]:
        """Whom this citizen invited, newest first."""
        with self._database.reading() as connection:
            return self._read(connection, table.c.citizen.in_(citizens(self._keys, person)))

    def helped_by(self, helper: Bsn) -> tuple[Mandate, ...]:
        """Whom this helper helps or helped, newest first."""
        with self._database.reading() as connection:
            return self._read(connection, table.c.helper.in_(helpers(self._keys, helper)))

    def accept(self, helper: Bsn, code: str, now: datetime) -> Mandate | None:
        """Use a code, once. Raises ``TooManyTries``."""
        names = helpers(self._keys, helper)
        with self._database.writing() as connection:
            self._one_at_a_time(connection, names[0])
            if too_many(connection, names, now):
                raise TooManyTries
            row = self._of_code(connection, code, now)
            if row is None or self._is_own(row, helper):
                note_try(connection, names[0], now)
                return None
            return self._begin(connection, row, names[0], now)

    def held(self, helper: Bsn, mandate_id: str, now: datetime) -> Held | None:
        """The mandate of this helper when it holds now."""
        mine = table.c.helper.in_(helpers(self._keys, helper))
        with self._database.reading() as connection:
            found = select(table).where(table.c.id == bytes_of(mandate_id), mine)
            row = connection.execute(found).one_or_none()
        if row is None or row.person is None:
            return None
        mandate = mandate_from(self._keys, row)
        if not mandate.holds(now, amsterdam_day(now)):
            return None
        return Held(mandate, person_of(self._keys, row))

    def note(self, held: Held, action: str, subject: str, result: str, now: datetime) -> None:
        """Write what the helper does. Raises ``LogUnavailable``."""
        told = (action, subject, result)
        self._log.record([logged(held.mandate, held.person, by_helper(held.mandate), told, now)])

    def end(self, person: Bsn, mandate_id: str, by: EndedBy, now: datetime) -> bool:
        """End a mandate, once; False when this person has no such mandate."""
        mine = table.c.citizen.in_(citizens(self._keys, person))
        if by == "helper":
            mine = table.c.helper.in_(helpers(self._keys, person))
        with self._database.writing() as connection:
            return self.end_where(connection, (table.c.id == bytes_of(mandate_id)) & mine, by, now)

    def end_where(
        self, connection: Connection, which: ColumnElement[bool], by: EndedBy, now: datetime
    ) -> bool:
        """End one mandate in a transaction that may do more; whether there is one."""
        row = connection.execute(select(table).where(which).with_for_update()).one_or_none()
        if row is None:
            return False
        if row.ended_at is None:
            over = {"state": "ended", "ended_at": now, "ended_by": by, "person": None, "code": None}
            mandate, person = mandate_from(self._keys, row), person_of(self._keys, row)
            connection.execute(update(table).where(table.c.id == row.id).values(over))
            actor = {"helper": by_helper(mandate), "term": "portal"}.get(by, by)
            ended = logged(mandate, person, actor, ("helper_ended",), now)
            self._log.add(connection, [ended])
        return True

    def deeds(self, person: Bsn, mandate_id: str) -> tuple[LogRecord, ...]:
        """What the helper did, newest first; for a helper as long as the mandate is open."""
        granted = table.c.citizen.in_(citizens(self._keys, person))
        helping = table.c.helper.in_(helpers(self._keys, person))
        this = (table.c.id == bytes_of(mandate_id), or_(granted, helping))
        with self._database.reading() as connection:
            row = connection.execute(select(table).where(*this)).one_or_none()
        own = row is not None and row.citizen in citizens(self._keys, person)
        if row is None or not (own or row.person):
            return ()
        about = person if own else person_of(self._keys, row)
        why = f"mandate:{text_of(row.id)}"
        rows = self._log.read_for(about)
        return tuple(one for one in rows if one.reason == why and one.actor.startswith("helper:"))

    def _begin(self, connection: Connection, row: Row[Any], name: bytes, now: datetime) -> Mandate:
        invited, person = mandate_from(self._keys, row), person_of(self._keys, row)
        state: MandateState = "to_confirm" if invited.granted.role in BY_COURT else "active"
        begun = {"helper": name, "code": None, "state": state, "accepted_at": now}
        connection.execute(update(table).where(table.c.id == row.id).values(begun))
        told = logged(invited, person, by_helper(invited), ("helper_accepted",), now)
        self._log.add(connection, [told])
        return self._read(connection, table.c.id == row.id)[0]

    def _of_code(self, connection: Connection, code: str, now: datetime) -> Row[Any] | None:
        names = codes(self._keys, code)
        fresh = (table.c.state == "invited", table.c.invited_at > now - CODE_HOLDS, _lasting(now))
        found = select(table).where(table.c.code.in_(names), *fresh).with_for_update()
        row = connection.execute(found).one_or_none()
        if row is None or not any(hmac.compare_digest(row.code, name) for name in names):
            return None
        return row

    def _is_own(self, row: Row[Any], helper: Bsn) -> bool:
        return row.citizen in citizens(self._keys, helper)

    def _read(self, connection: Connection, which: ColumnElement[bool]) -> tuple[Mandate, ...]:
        rows = connection.execute(select(table).where(which).order_by(table.c.invited_at.desc()))
        return tuple(mandate_from(self._keys, row) for row in rows)

    def _one_at_a_time(self, connection: Connection, name: bytes) -> None:
        if not self._database.is_sqlite:  # SQLite has one writer at a time already.
            lock(connection, int.from_bytes(name[:8], signed=True))


def _lasting(now: datetime) -> ColumnElement[bool]:
    return table.c.until >= amsterdam_day(now)
