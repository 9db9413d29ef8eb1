"""Requests for debt help at the desk of a municipality: sealed, and looked at only with a log row.

The citizen is known here by nothing but what they wrote and the name of the access log, which is
sealed too: nobody is found by number or name.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from portal.domain.desk import DeskItem, DeskLine, DeskNews, DeskRequest, Staff
from portal.domain.desk_work import Act
from portal.domain.person import Bsn
from portal.services.requests_port import RequestConflict
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.desk_row import (
    line_of,
    news_of,
    open_request,
    open_step,
    request_text,
    seal_person,
    seal_request,
)
from portal.storage.desk_steps import DeskSteps, wipe
from portal.storage.desk_tables import desk_item as table
from portal.storage.desk_tables import desk_step
from portal.storage.postgresql import lock
from portal.storage.server_keys import ServerKeys

_SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ"


class DeskItems:
    """What lies at the desks of all municipalities. Thread-safe.

    Raises ``StorageUnavailable`` or ``SealBroken``.
    """

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def put(self, request: DeskRequest, person: Bsn, key: str, now: datetime) -> str:
        """Lay a request at the desk, once per ``key``; its reference.

        Raises ``RequestConflict`` when this key was used for another request.
        """
        names = self._keys.request_names("desk key", key)
        with self._database.writing() as connection:
            if not self._database.is_sqlite:  # SQLite has one writer at a time already.
                lock(connection, int.from_bytes(names[0][:8], signed=True))
            known = select(table.c.reference, table.c.wish).where(table.c.key.in_(names))
            row = connection.execute(known).one_or_none()
            wishes = self._wishes(request, person)
            if row is None:
                return self._add(connection, request, person, (names[0], wishes[0]), now)
            if row.wish not in wishes:
                raise RequestConflict("idempotency_conflict")
            return str(row.reference)

    def withdraw(self, reference: str, now: datetime) -> DeskNews | None:
        """The citizen takes it back: what they sent is wiped. None when there is no such request.

        Twice is the same as once. What was closed before stays closed, and is wiped all the same.
        """
        with self._database.writing() as connection:
            row = _locked(connection, reference)
            if row is not None:
                wipe(connection, row, now)
        return self.state_of(reference)

    def state_of(self, reference: str) -> DeskNews | None:
        """How a request stands, for the citizen who sent it."""
        with self._database.reading() as connection:
            row = connection.execute(_one(reference)).one_or_none()
        return news_of(self._keys, row) if row else None

    def of_municipality(self, code: str) -> tuple[DeskLine, ...]:
        """All requests at one desk, oldest first: nothing in it is about a person."""
        mine = select(table).where(table.c.municipality == code).order_by(table.c.received_at)
        with self._database.reading() as connection:
            rows = connection.execute(mine).all()
        return tuple(line_of(self._keys, row) for row in rows)

    def look(self, staff: Staff, reference: str, now: datetime) -> DeskItem | None:
        """A request with all the citizen sent; None when it does not lie at this desk.

        The look is in the citizen's access log before anything is opened. Raises
        ``LogUnavailable``: no log row, no data.
        """
        looked = self._steps.look(staff, reference, now)
        return self._whole(staff, reference) if looked else None

    def step(self, staff: Staff, reference: str, act: Act, seen: int, now: datetime) -> bool:
        """Do something with a request; False when it does not lie at this desk.

        ``seen`` is that of the item that staff saw. Raises ``Meanwhile`` when a colleague was
        first, ``StepRefused``, and ``LogUnavailable``: no log row, nothing happens.
        """
        return self._steps.step(staff, reference, act, seen, now)

    @property
    def _steps(self) -> DeskSteps:
        return DeskSteps(self._database, self._keys, self._log)

    def _whole(self, staff: Staff, reference: str) -> DeskItem | None:
        mine = _one(reference).where(table.c.municipality == staff.municipality)
        steps = select(desk_step).where(desk_step.c.item == reference).order_by(desk_step.c.number)
        with self._database.reading() as connection:
            row = connection.execute(mine).one_or_none()
            if row is None:
                return None
            history = connection.execute(steps).all() if row.state != "withdrawn" else ()
        return DeskItem(
            line=line_of(self._keys, row),
            seen=row.seen,
            request=open_request(self._keys, row),
            history=tuple(open_step(self._keys, step) for step in history),
        )

    def _wishes(self, request: DeskRequest, person: Bsn) -> list[bytes]:
        whose = self._keys.askers(person)[0].hex()
        return self._keys.request_names("desk wish", whose, request_text(request))

    def _add(
        self,
        connection: Connection,
        request: DeskRequest,
        person: Bsn,
        names: tuple[bytes, bytes],
        now: datetime,
    ) -> str:
        reference = _new_reference()
        row = {
            "reference": reference,
            "municipality": request.municipality,
            "key": names[0],
            "wish": names[1],
            "state": "new",
            "urgent": request.urgent,
            "received_at": now,
            "changed_at": now,
            "seen": 0,
            "person": seal_person(self._keys, reference, self._keys.pseudonym(person)),
            "sealed": seal_request(self._keys, reference, request),
        }
        connection.execute(insert(table), [row])
        return reference


def _new_reference() -> str:
    signs = "".join(secrets.choice(_SIGNS) for _ in range(10))
    return f"{signs[:5]}-{signs[5:]}"


def _one(reference: str) -> Any:
    return select(table).where(table.c.reference == reference)


def _locked(connection: Connection, reference: str) -> Row[Any] | None:
    return connection.execute(_one(reference).with_for_update()).one_or_none()
