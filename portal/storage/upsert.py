"""Insert a row, or change the one that is there: the same on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection, table: Table, row: Mapping[str, Any], change: Mapping[str, Any]
) -> None:
    """Insert ``row``; when its key is there already, set the columns in ``change`` instead."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    key = list(table.primary_key)
    statement = insert(table).values(**row)
    connection.execute(statement.on_conflict_do_update(index_elements=key, set_=dict(change)))
