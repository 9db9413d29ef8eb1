"""What came of a task changes the request and what is to be done next: in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from portal.domain.request_status import RequestStatus
from portal.services.sending import Job, Outcome
from portal.storage.request_row import Told, open_told, seal_told
from portal.storage.request_steps import add_task, add_turn, end
from portal.storage.server_keys import ServerKeys
from portal.storage.tables import outbox, request


def held(connection: Connection, job: Job) -> Row[Any] | None:
    """The request of this task, held for this transaction; None when the task is not ours now."""
    mine = select(request).where(request.c.id == job.id).with_for_update()
    row = connection.execute(mine).one_or_none()
    task = select(outbox.c.task).where(
        outbox.c.request == job.id, outbox.c.task == job.task, outbox.c.lease == job.lease
    )
    return row if connection.execute(task.with_for_update()).first() else None


@dataclass(frozen=True, slots=True)
class Settling:
    """One task, the row of its request, and the transaction that holds both."""

    connection: Connection
    keys: ServerKeys
    job: Job
    row: Row[Any]
    now: datetime

    def note(self, outcome: Outcome) -> None:
        """Write down what came of it."""
        if outcome.failed:
            self._keep(replace(self._told(), reason=outcome.failed))
            end(self.connection, self.job.id, self.now, "failed")
        elif outcome.status:
            self._move(outcome.status, outcome.next_at)
        elif outcome.kept:
            self._stay()
        else:
            self._postpone(outcome.next_at, self.job.tries + 1)

    def _move(self, status: RequestStatus, next_at: datetime) -> None:
        told = self._told()
        if status != told.status:
            self._keep(replace(told, status=status))
        if self.job.task == "send":
            self._is_known(status)
        if status.final:
            end(self.connection, self.job.id, self.now, status.state)
            return
        if status.state != self.row.state:
            self._change(state=status.state, changed_at=self.now)
            add_turn(self.connection, self.job.id, self.now, status.state)
        self._go_on(next_at)

    def _go_on(self, next_at: datetime) -> None:
        if self.job.task == "follow":
            self._postpone(next_at, 0)
        elif self.job.task == "withdraw":
            self._stay()
        else:
            self._done()
            add_task(self.connection, self.job.id, "follow", self.now, due_at=next_at)
            if self.row.leaving:
                add_task(self.connection, self.job.id, "withdraw", self.now)

    def _stay(self) -> None:
        """The agency does not let it be taken back: it goes on."""
        self._done()
        self._change(leaving=False)
        add_turn(self.connection, self.job.id, self.now, "withdraw_refused")

    def _is_known(self, status: RequestStatus) -> None:
        names = self.keys.request_names("known as", self.job.source, status.id)
        self._change(known_as=names[0])

    def _done(self) -> None:
        mine = (outbox.c.request == self.job.id, outbox.c.task == self.job.task)
        self.connection.execute(delete(outbox).where(*mine))

    def _postpone(self, due_at: datetime, tries: int) -> None:
        mine = (outbox.c.request == self.job.id, outbox.c.task == self.job.task)
        later = {"due_at": due_at, "tries": tries, "lease": None}
        self.connection.execute(update(outbox).where(*mine).values(later))

    def _change(self, **values: object) -> None:
        change = update(request).where(request.c.id == self.job.id)
        self.connection.execute(change.values(**values))

    def _told(self) -> Told:
        return open_told(self.keys, self.job.id, self.row.sealed)

    def _keep(self, told: Told) -> None:
        self._change(sealed=seal_told(self.keys, self.job.id, told))
