"""The access log, which the database itself keeps append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from portal.storage.migrations import append_only

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "access_log",
        sa.Column("number", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_access_log"),
    )
    op.create_index("ix_access_log_person", "access_log", ["person", "number"])
    op.create_table(
        "access_log_purge",
        sa.Column("up_to", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proof", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("up_to", name="pk_access_log_purge"),
    )
    for statement in append_only.guards(op.get_context().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """Back to a database without access log: the log is gone, so keep a copy first."""
    op.drop_table("access_log_purge")
    op.drop_table("access_log")
    for statement in append_only.guards_gone(op.get_context().dialect.name):
        op.execute(statement)
