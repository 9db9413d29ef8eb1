"""The tables of who may look for whom."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, LargeBinary, String, Table

from portal.storage.metadata import metadata
from portal.storage.moments import Moment

mandate = Table(
    "mandate",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("citizen", LargeBinary, nullable=False),
    Column("helper", LargeBinary),
    Column("code", LargeBinary),
    Column("state", String(16), nullable=False),
    Column("invited_at", Moment, nullable=False),
    Column("accepted_at", Moment),
    Column("until", Date, nullable=False),
    Column("ended_at", Moment),
    Column("ended_by", String(16)),
    Column("person", LargeBinary),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_mandate_citizen", "citizen"),
    Index("ix_mandate_helper", "helper"),
    Index("ix_mandate_code", "code"),
    Index("ix_mandate_until", "until"),
    Index("ix_mandate_ended_at", "ended_at"),
)

mandate_try = Table(
    "mandate_try",
    metadata,
    Column("helper", LargeBinary, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Index("ix_mandate_try_at", "at"),
)
