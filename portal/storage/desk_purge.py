"""The end of the term of what lies at the desks."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select

from portal.storage import sqlite
from portal.storage.database import Database
from portal.storage.desk_tables import desk_item

KEPT = timedelta(days=183)
"""Six months after it was closed or withdrawn."""

LONGEST = timedelta(days=730)
"""Two years after it came, also when nobody closed it."""


def purge_desk(database: Database, now: datetime) -> int:
    """Delete the requests that are past their term; how many. Raises ``StorageUnavailable``."""
    past = or_(desk_item.c.ended_at <= now - KEPT, desk_item.c.received_at <= now - LONGEST)
    with database.reading() as connection:
        if not connection.execute(select(func.count()).where(past)).scalar_one():
            return 0
    with database.writing() as connection:
        count = connection.execute(delete(desk_item).where(past)).rowcount
    if database.is_sqlite:
        with database.reading() as connection:
            sqlite.forget_deleted(connection)
    return count
