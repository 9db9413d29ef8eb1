"""The tasks that are still to be done for requests: the one truth about them, for all processes.

A worker holds a task by moving it to the end of its lease. Whoever takes it over after that, or is
told to ask again meanwhile, changes the lease: then what the first one found no longer counts.
"""

from __future__ import annotations

import json
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select, update

from portal.domain.person import Bsn
from portal.services.ports import LogEntry
from portal.services.sending import Job, Outcome
from portal.services.written_request import WrittenRequest
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.request_row import open_letter, open_told
from portal.storage.server_keys import ServerKeys
from portal.storage.settling import Settling, held
from portal.storage.tables import outbox as table
from portal.storage.tables import request

LEASE_BYTES = 16


class SealedOutbox:
    """The ``Outbox`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``."""

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def claim(self, now: datetime, lease: timedelta) -> Job | None:
        """Hold the task that is due first. Workers pass over what another one is taking."""
        due = select(table).where(table.c.due_at <= now).order_by(table.c.due_at).limit(1)
        with self._database.reading() as connection:
            if connection.execute(due).first() is None:
                return None
        with self._database.writing() as connection:
            row = connection.execute(due.with_for_update(skip_locked=True)).one_or_none()
            if row is None:
                return None
            lease_key = secrets.token_bytes(LEASE_BYTES)
            change = update(table).where(table.c.request == row.request, table.c.task == row.task)
            connection.execute(change.values(due_at=now + lease, lease=lease_key))
            facts = select(request.c.source, request.c.sealed).where(request.c.id == row.request)
            source, sealed = connection.execute(facts).one()
        return self._job(row, source, sealed, lease_key)

    def settle(self, job: Job, outcome: Outcome, now: datetime) -> bool:
        """Note what came of a task, with a row in the access log when it was sent."""
        with self._database.writing() as connection:
            row = held(connection, job)
            if row is None:
                return False
            Settling(connection, self._keys, job, row, now).note(outcome)
            if job.request is not None and (outcome.failed or outcome.status):
                result = outcome.failed or "received"
                self._log.add(connection, [_sent(job, job.request, result, now)])
        return True

    def _job(self, row: Row[Any], source: str, sealed: bytes, lease: bytes) -> Job:
        told = open_told(self._keys, row.request, sealed)
        send = row.task == "send"
        letter = open_letter(self._keys, row.request, row.sealed) if send else (None, None)
        return Job(
            id=row.request,
            task=row.task,
            source=source,
            tries=row.tries,
            lease=lease,
            request=letter[0],
            key=letter[1],
            agency_id=told.status.id if told.status else "",
        )


def _sent(job: Job, letter: WrittenRequest, result: str, now: datetime) -> LogEntry:
    return LogEntry(
        at=now,
        person=Bsn(json.loads(letter.body)["bsn"]),
        actor="portal",
        action="send",
        subject=job.source,
        reason=letter.kind,
        result=result,
    )
