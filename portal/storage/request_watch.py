"""Requests for the operator: what is stuck, without anything about a person, and their term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select

from portal.storage import sqlite
from portal.storage.database import Database
from portal.storage.request_row import text_of
from portal.storage.tables import outbox, request

KEPT = timedelta(days=183)
"""Six months after it is over."""

LONGEST = timedelta(days=730)
"""Two years after it was asked, also when the agency never decided."""

LATE_SENDING = timedelta(minutes=15)
TRIES = 4
SILENT = timedelta(days=56)
"""Eight weeks without a word: longer than most terms to decide."""

SHOWN_AFTER_FAILING = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """One request that does not get on. ``task`` is empty when nothing is to be done any more."""

    id: str
    source: str
    state: str
    task: str
    tries: int
    since: datetime


def stuck_requests(database: Database, now: datetime) -> list[Stuck]:
    """What failed lately, was not sent in time, cannot be followed, or hears nothing; oldest
    first. Raises ``StorageUnavailable``."""
    failed = (request.c.state == "failed") & (request.c.ended_at > now - SHOWN_AFTER_FAILING)
    unsent = (outbox.c.task != "follow") & (outbox.c.since <= now - LATE_SENDING)
    silent = (outbox.c.task == "follow") & (request.c.changed_at <= now - SILENT)
    query = (
        select(
            request.c.id,
            request.c.source,
            request.c.state,
            func.coalesce(outbox.c.task, "").label("task"),
            func.coalesce(outbox.c.tries, 0).label("tries"),
            request.c.changed_at.label("since"),
        )
        .outerjoin(outbox, outbox.c.request == request.c.id)
        .where(or_(failed, unsent, silent, outbox.c.tries >= TRIES))
        .order_by(request.c.changed_at)
    )
    with database.reading() as connection:
        rows = connection.execute(query).all()
    return [
        Stuck(id=text_of(r.id), source=r.source, state=r.state, task=r.task, tries=r.tries,
              since=r.since)
        for r in rows
    ]  # fmt: skip


def purge_requests(database: Database, now: datetime) -> int:
    """Delete the requests that are past their term; how many. Raises ``StorageUnavailable``."""
    past = or_(request.c.ended_at <= now - KEPT, request.c.asked_at <= now - LONGEST)
    with database.reading() as connection:
        if not connection.execute(select(func.count()).where(past)).scalar_one():
            return 0
    with database.writing() as connection:
        count = connection.execute(delete(request).where(past)).rowcount
    if database.is_sqlite:
        with database.reading() as connection:
            sqlite.forget_deleted(connection)
    return count
