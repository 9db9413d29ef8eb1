"""Steps in the life of a request, within a transaction that holds its row."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from portal.services.asking import Happened, Progress
from portal.services.sending import Task
from portal.storage.tables import outbox, request, request_turn


def add_turn(connection: Connection, of: bytes, at: datetime, what: Happened) -> None:
    """Write down that something happened."""
    last = select(func.coalesce(func.max(request_turn.c.number), 0))
    number = connection.execute(last.where(request_turn.c.request == of)).scalar_one() + 1
    row = {"request": of, "number": number, "at": at, "what": what}
    connection.execute(insert(request_turn), [row])


def add_task(
    connection: Connection,
    of: bytes,
    task: Task,
    now: datetime,
    *,
    due_at: datetime | None = None,
    sealed: bytes | None = None,
) -> None:
    """Something to be done, now or from ``due_at``."""
    row = {"request": of, "task": task, "due_at": due_at or now, "since": now, "tries": 0}
    connection.execute(insert(outbox), [row | {"sealed": sealed}])


def end(connection: Connection, of: bytes, now: datetime, state: Progress) -> None:
    """It is over: nothing is left to be done."""
    connection.execute(delete(outbox).where(outbox.c.request == of))
    over = {"state": state, "changed_at": now, "ended_at": now, "leaving": False}
    connection.execute(update(request).where(request.c.id == of).values(over))
    add_turn(connection, of, now, state)


def taken_out(connection: Connection, of: bytes) -> bool:
    """Take it out of the outbox; False when it may have left already."""
    never_left = (
        outbox.c.request == of,
        outbox.c.task == "send",
        outbox.c.tries == 0,
        outbox.c.lease.is_(None),
    )
    return connection.execute(delete(outbox).where(*never_left)).rowcount == 1


def leave(connection: Connection, of: bytes, now: datetime, *, sent: bool) -> None:
    """The citizen takes it back. ``sent``: the agency has it; else that comes first."""
    connection.execute(update(request).where(request.c.id == of).values(leaving=True))
    add_turn(connection, of, now, "withdraw_asked")
    if sent:
        add_task(connection, of, "withdraw", now)
