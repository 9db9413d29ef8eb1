"""The desk for debt help: what citizens sent to a municipality, and what was done with it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "desk_item",
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("municipality", sa.String(16), nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("wish", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("standing", sa.LargeBinary),
        sa.PrimaryKeyConstraint("reference", name="pk_desk_item"),
        sa.UniqueConstraint("key", name="uq_desk_item_key"),
    )
    op.create_index("ix_desk_item_municipality", "desk_item", ["municipality", "state"])
    op.create_index("ix_desk_item_ended_at", "desk_item", ["ended_at"])
    op.create_table(
        "desk_step",
        sa.Column("item", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("channel", sa.String(16)),
        sa.Column("outcome", sa.String(16)),
        sa.Column("staff", sa.LargeBinary),
        sa.Column("sealed", sa.LargeBinary),
        sa.PrimaryKeyConstraint("item", "number", name="pk_desk_step"),
        sa.ForeignKeyConstraint(
            ["item"],
            ["desk_item.reference"],
            name="fk_desk_step_item_desk_item",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Back to a database without a desk."""
    op.drop_table("desk_step")
    op.drop_table("desk_item")
