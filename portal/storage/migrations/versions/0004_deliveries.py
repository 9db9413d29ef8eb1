"""What agencies delivered in files, sealed per person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "delivery",
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drop_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("source", name="pk_delivery"),
    )
    op.create_table(
        "delivered_debts",
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("source", "person", name="pk_delivered_debts"),
        sa.ForeignKeyConstraint(
            ["source"],
            ["delivery.source"],
            name="fk_delivered_debts_source_delivery",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Back to a database without deliveries: agencies deliver again."""
    op.drop_table("delivered_debts")
    op.drop_table("delivery")
