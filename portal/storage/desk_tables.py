"""The tables of the desk for debt help."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from portal.storage.metadata import metadata
from portal.storage.moments import Moment

desk_item = Table(
    "desk_item",
    metadata,
    Column("reference", String(16), primary_key=True),
    Column("municipality", String(16), nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("wish", LargeBinary, nullable=False),
    Column("state", String(16), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("seen", Integer, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("sealed", LargeBinary),
    Column("standing", LargeBinary),
    UniqueConstraint("key"),
    Index("ix_desk_item_municipality", "municipality", "state"),
    Index("ix_desk_item_ended_at", "ended_at"),
)

desk_step = Table(
    "desk_step",
    metadata,
    Column("item", ForeignKey("desk_item.reference", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("channel", String(16)),
    Column("outcome", String(16)),
    Column("staff", LargeBinary),
    Column("sealed", LargeBinary),
)
