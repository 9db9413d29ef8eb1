"""The tables of the reminders by e-mail: an address, and the days that are left."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, Table

from portal.storage.metadata import metadata
from portal.storage.moments import Moment

reminder = Table(
    "reminder",
    metadata,
    Column("consent", ForeignKey("consent.id", ondelete="CASCADE"), primary_key=True),
    Column("token", LargeBinary, nullable=False),
    Column("refused_on", Date),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_reminder_token", "token", unique=True),
)

reminder_day = Table(
    "reminder_day",
    metadata,
    Column("reminder", ForeignKey("reminder.consent", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("lease", LargeBinary),
    Index("ix_reminder_day_due_at", "due_at"),
)
