"""Sealed sessions and the answers in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "session",
        sa.Column("id_hash", sa.LargeBinary, nullable=False),
        sa.Column("login_hash", sa.LargeBinary),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id_hash", name="pk_session"),
    )
    for column in ("login_hash", "last_seen", "created_at"):
        op.create_index(f"ix_session_{column}", "session", [column])
    op.create_table(
        "session_answer",
        sa.Column("session", sa.LargeBinary, nullable=False),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("summary", sa.LargeBinary, nullable=False),
        sa.Column("answer", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("session", "source", name="pk_session_answer"),
        sa.ForeignKeyConstraint(
            ["session"],
            ["session.id_hash"],
            name="fk_session_answer_session_session",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Back to an empty database; sessions end, as they would within two hours."""
    op.drop_table("session_answer")
    op.drop_table("session")
