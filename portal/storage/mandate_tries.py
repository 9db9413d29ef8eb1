"""How often a helper typed a code that did not work: a few times in an hour, and then no more."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select

from portal.storage.helping_tables import mandate_try as table

WITHIN = timedelta(hours=1)
MOST = 5


def too_many(connection: Connection, names: list[bytes], now: datetime) -> bool:
    """Whether this helper must wait."""
    lately = select(func.count()).where(table.c.helper.in_(names), table.c.at > now - WITHIN)
    return bool(connection.execute(lately).scalar_one() >= MOST)


def note_try(connection: Connection, name: bytes, now: datetime) -> None:
    """Count one more."""
    last = select(func.coalesce(func.max(table.c.number), 0)).where(table.c.helper == name)
    number = connection.execute(last).scalar_one() + 1
    connection.execute(insert(table), [{"helper": name, "number": number, "at": now}])


def forget_tries(connection: Connection, now: datetime) -> int:
    """Delete the tries that count no more; how many."""
    return connection.execute(delete(table).where(table.c.at <= now - WITHIN)).rowcount
