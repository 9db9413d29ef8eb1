"""The requests of citizens in the database: noted once, readable for nobody but who asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from portal.domain.person import Bsn
from portal.services.asking import Ask, Asked, Turn
from portal.services.ports import LogEntry
from portal.services.requests_port import RequestNews
from portal.storage.access_log import SealedAccessLog
from portal.storage.confirming import Confirming
from portal.storage.consents import Consents
from portal.storage.database import Database
from portal.storage.postgresql import lock
from portal.storage.request_row import asked_from, bytes_of
from portal.storage.request_steps import end, leave, taken_out
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import outbox, request_turn
from portal.storage.tables import request as table


class Requests:
    """The ``RequestBook`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``.

    A request, its task and the row of the access log are written in one transaction. ``reached``
    hears by name of each point that is passed.
    """

    def __init__(
        self,
        database: Database,
        keys: ServerKeys,
        log: SealedAccessLog,
        *,
        reached: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._database = database
        self._keys = keys
        self._log = log
        self._consents = Consents(database, keys, log)
        self._reached = reached

    def confirm(
        self, person: Bsn, confirmation: str, asks: Sequence[Ask], now: datetime
    ) -> tuple[str, ...]:
        """Note what a citizen confirmed, once. Raises ``AskedOtherwise``."""
        with self._database.writing() as connection:
            if not self._database.is_sqlite:  # SQLite has one writer at a time already.
                name = self._keys.askers(person)[0]
                lock(connection, int.from_bytes(name[:8], signed=True))
            noted = Confirming(connection, self._keys, self._consents, person, confirmation, now)
            ids = noted.all(asks)
            if noted.new:
                self._log.add(connection, noted.new)
            self._reached("confirming")
        self._reached("confirmed")
        return ids

    def requests_of(self, person: Bsn) -> tuple[Asked, ...]:
        """All that a citizen asked, newest first."""
        mine = select(table).where(table.c.person.in_(self._keys.askers(person)))
        with self._database.reading() as connection:
            rows = connection.execute(mine.order_by(table.c.asked_at.desc(), table.c.position))
            found = rows.all()
            turns = _turns(connection, [row.id for row in found])
        return tuple(asked_from(self._keys, row, turns[row.id]) for row in found)

    def find(self, person: Bsn, request_id: str) -> Asked | None:
        """One request of this citizen."""
        with self._database.reading() as connection:
            return self._find(connection, person, bytes_of(request_id))

    def withdraw(self, person: Bsn, request_id: str, now: datetime) -> Asked | None:
        """Take a request back. What never left is gone at once; else the agency is asked."""
        request = bytes_of(request_id)
        with self._database.writing() as connection:
            connection.execute(select(table.c.id).where(table.c.id == request).with_for_update())
            asked = self._find(connection, person, request)
            if asked is None or asked.over or asked.leaving:
                return asked
            if taken_out(connection, request):
                end(connection, request, now, "withdrawn")
            else:
                leave(connection, request, now, sent=asked.status is not None)
            if asked.consent:
                this = bytes_of(asked.consent)
                self._consents.withdraw_within(connection, person, this, now)
            self._log.add(connection, [_taken_back(person, asked, now)])
            return self._find(connection, person, request)

    def note(self, news: RequestNews) -> bool:
        """The status is asked for at once; also when a worker is asking for it just now."""
        names = self._keys.request_names("known as", news.agency, news.request_id)
        known = select(table.c.id).where(table.c.known_as.in_(names))
        with self._database.writing() as connection:
            found = connection.execute(known).scalar_one_or_none()
            soon = update(outbox).where(outbox.c.request == found, outbox.c.task == "follow")
            connection.execute(soon.values(due_at=outbox.c.since, lease=None))
        return found is not None

    def _find(self, connection: Connection, person: Bsn, request: bytes) -> Asked | None:
        mine = table.c.person.in_(self._keys.askers(person))
        row = connection.execute(select(table).where(table.c.id == request, mine)).one_or_none()
        if row is None:
            return None
        return asked_from(self._keys, row, _turns(connection, [request])[request])


def _turns(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, list[Turn]]:
    found: dict[bytes, list[Turn]] = defaultdict(list)
    mine = select(request_turn).where(request_turn.c.request.in_(ids))
    for row in connection.execute(mine.order_by(request_turn.c.number)):
        found[row.request].append(Turn(row.at, row.what))
    return found


def _taken_back(person: Bsn, asked: Asked, now: datetime) -> LogEntry:
    return LogEntry(
        at=now,
        person=person,
        actor="citizen",
        action="withdraw",
        subject=asked.source,
        reason=asked.kind,
        result="asked",
    )
