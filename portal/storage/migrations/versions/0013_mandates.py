"""Who may look for whom, and how often a code was tried."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "mandate",
        sa.Column("id", sa.LargeBinary, nullable=False),
        sa.Column("citizen", sa.LargeBinary, nullable=False),
        sa.Column("helper", sa.LargeBinary),
        sa.Column("code", sa.LargeBinary),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("invited_at", INSTANT, nullable=False),
        sa.Column("accepted_at", INSTANT),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("ended_at", INSTANT),
        sa.Column("ended_by", sa.String(16)),
        sa.Column("person", sa.LargeBinary),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mandate"),
    )
    for column in ("citizen", "helper", "code", "until", "ended_at"):
        op.create_index(f"ix_mandate_{column}", "mandate", [column])
    op.create_table(
        "mandate_try",
        sa.Column("helper", sa.LargeBinary, nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("helper", "number", name="pk_mandate_try"),
    )
    op.create_index("ix_mandate_try_at", "mandate_try", ["at"])


def downgrade() -> None:
    """Back to a database in which nobody looks for anybody."""
    op.drop_table("mandate_try")
    op.drop_table("mandate")
