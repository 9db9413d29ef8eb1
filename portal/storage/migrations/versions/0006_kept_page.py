"""A page as it was written out, kept in the sealed session until an answer changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """To this form."""
    op.add_column("session", sa.Column("changes", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "session_page",
        sa.Column("session", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_session_page"),
        sa.ForeignKeyConstraint(
            ["session"],
            ["session.id_hash"],
            name="fk_session_page_session_session",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Back to a database that keeps answers only: each page is worked out at each visit."""
    op.drop_table("session_page")
    op.drop_column("session", "changes")
