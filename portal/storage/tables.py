"""The tables. Each column stands with purpose and term in docs/data-register.yaml."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from portal.storage.desk_tables import desk_item as desk_item
from portal.storage.desk_tables import desk_step as desk_step
from portal.storage.helping_tables import mandate as mandate
from portal.storage.helping_tables import mandate_try as mandate_try
from portal.storage.looking_tables import access_log_check as access_log_check
from portal.storage.looking_tables import log_question as log_question
from portal.storage.metadata import metadata as metadata
from portal.storage.moments import Moment
from portal.storage.reminding_tables import reminder as reminder
from portal.storage.reminding_tables import reminder_day as reminder_day

session = Table(
    "session",
    metadata,
    Column("id_hash", LargeBinary, primary_key=True),
    Column("login_hash", LargeBinary),
    Column("created_at", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("changes", Integer, nullable=False, server_default="0"),
    Index("ix_session_login_hash", "login_hash"),
    Index("ix_session_last_seen", "last_seen"),
    Index("ix_session_created_at", "created_at"),
)

session_answer = Table(
    "session_answer",
    metadata,
    Column("session", ForeignKey("session.id_hash", ondelete="CASCADE"), primary_key=True),
    Column("source", String(64), primary_key=True),
    Column("summary", LargeBinary, nullable=False),
    Column("answer", LargeBinary, nullable=False),
)

session_page = Table(
    "session_page",
    metadata,
    Column("session", ForeignKey("session.id_hash", ondelete="CASCADE"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

session_paper = Table(
    "session_paper",
    metadata,
    Column("session", ForeignKey("session.id_hash", ondelete="CASCADE"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

access_log = Table(
    "access_log",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("ix_access_log_person", "person", "number"),
)

access_log_purge = Table(
    "access_log_purge",
    metadata,
    Column("up_to", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Column("proof", LargeBinary, nullable=False),
)

source_state = Table(
    "source_state",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("quarantined_at", Moment),
    Column("quarantine_reason", String(200)),
    Column("resting_until", Moment),
    Column("first_answer_at", Moment),
    Column("last_answer_at", Moment),
    Column("last_failure_at", Moment),
    Column("last_failure", String(64)),
    Column("offers", String(400)),
)

source_tally = Table(
    "source_tally",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("about", String(16), primary_key=True),
    Column("result", String(64), primary_key=True),
    Column("count", BigInteger, nullable=False),
    Column("milliseconds", BigInteger, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("as_of", Moment, nullable=False),
    Column("drop_at", Moment, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("people", Integer, nullable=False),
)

delivered_debts = Table(
    "delivered_debts",
    metadata,
    Column("source", ForeignKey("delivery.source", ondelete="CASCADE"), primary_key=True),
    Column("person", LargeBinary, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

request = Table(
    "request",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("person", LargeBinary, nullable=False),
    Column("confirmation", LargeBinary, nullable=False),
    Column("position", Integer, nullable=False),
    Column("source", String(64), nullable=False),
    Column("wish", LargeBinary, nullable=False),
    Column("known_as", LargeBinary),
    Column("state", String(32), nullable=False),
    Column("leaving", Boolean, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("sealed", LargeBinary, nullable=False),
    UniqueConstraint("confirmation", "position"),
    Index("ix_request_person", "person"),
    Index("ix_request_known_as", "known_as"),
    Index("ix_request_ended_at", "ended_at"),
)

request_turn = Table(
    "request_turn",
    metadata,
    Column("request", ForeignKey("request.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("what", String(32), nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("request", ForeignKey("request.id", ondelete="CASCADE"), primary_key=True),
    Column("task", String(16), primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("since", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("lease", LargeBinary),
    Column("sealed", LargeBinary),
    Index("ix_outbox_due_at", "due_at"),
)

consent = Table(
    "consent",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("person", LargeBinary, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("withdrawn_at", Moment),
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_consent_person", "person"),
    Index("ix_consent_ends_on", "ends_on"),
    Index("ix_consent_withdrawn_at", "withdrawn_at"),
)
