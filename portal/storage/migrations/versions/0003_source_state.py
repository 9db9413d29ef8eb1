"""How the sources are doing, shared by all processes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "source_state",
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("quarantined_at", sa.DateTime(timezone=True)),
        sa.Column("quarantine_reason", sa.String(200)),
        sa.Column("resting_until", sa.DateTime(timezone=True)),
        sa.Column("first_answer_at", sa.DateTime(timezone=True)),
        sa.Column("last_answer_at", sa.DateTime(timezone=True)),
        sa.Column("last_failure_at", sa.DateTime(timezone=True)),
        sa.Column("last_failure", sa.String(64)),
        sa.PrimaryKeyConstraint("source", name="pk_source_state"),
    )
    op.create_table(
        "source_tally",
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("about", sa.String(16), nullable=False),
        sa.Column("result", sa.String(64), nullable=False),
        sa.Column("count", sa.BigInteger, nullable=False),
        sa.Column("milliseconds", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("source", "about", "result", name="pk_source_tally"),
    )


def downgrade() -> None:
    """Back to a database in which no source can be quarantined."""
    op.drop_table("source_tally")
    op.drop_table("source_state")
