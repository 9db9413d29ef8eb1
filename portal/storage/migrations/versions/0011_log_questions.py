"""What citizens ask about the access log, and when the log was checked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "log_question",
        sa.Column("id", sa.LargeBinary, nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("answered_at", INSTANT),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_question"),
    )
    for column in ("person", "asked_at", "answered_at"):
        op.create_index(f"ix_log_question_{column}", "log_question", [column])
    op.create_table(
        "access_log_check",
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("up_to", sa.BigInteger, nullable=False),
        sa.Column("whole", sa.Boolean, nullable=False),
        sa.Column("proof", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("at", name="pk_access_log_check"),
    )


def downgrade() -> None:
    """Back to a database without questions about the log."""
    op.drop_table("access_log_check")
    op.drop_table("log_question")
