"""What citizens agreed to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "consent",
        sa.Column("id", sa.LargeBinary, nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("given_at", INSTANT, nullable=False),
        sa.Column("ends_on", sa.Date, nullable=False),
        sa.Column("withdrawn_at", INSTANT),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    for column in ("person", "ends_on", "withdrawn_at"):
        op.create_index(f"ix_consent_{column}", "consent", [column])


def downgrade() -> None:
    """Back to a database without consents."""
    op.drop_table("consent")
