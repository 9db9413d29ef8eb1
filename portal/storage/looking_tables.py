"""The tables beside the access log: what citizens ask about it, and when it was checked."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, Table

from portal.storage.metadata import metadata
from portal.storage.moments import Moment

log_question = Table(
    "log_question",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("person", LargeBinary, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_log_question_person", "person"),
    Index("ix_log_question_asked_at", "asked_at"),
    Index("ix_log_question_answered_at", "answered_at"),
)

access_log_check = Table(
    "access_log_check",
    metadata,
    Column("at", Moment, primary_key=True),
    Column("up_to", BigInteger, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("proof", LargeBinary, nullable=False),
)
