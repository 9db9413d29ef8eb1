"""A page on paper, kept in the sealed session until it ends."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "session_paper",
        sa.Column("session", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_session_paper"),
        sa.ForeignKeyConstraint(
            ["session"],
            ["session.id_hash"],
            name="fk_session_paper_session_session",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Back to a database that keeps no papers."""
    op.drop_table("session_paper")
