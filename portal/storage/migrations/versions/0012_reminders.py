"""Reminders by e-mail: a sealed address, and the days on which an e-mail is sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "reminder",
        sa.Column("consent", sa.LargeBinary, nullable=False),
        sa.Column("token", sa.LargeBinary, nullable=False),
        sa.Column("refused_on", sa.Date),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("consent", name="pk_reminder"),
        _lives_by("reminder", "consent", "consent", "id"),
    )
    op.create_index("ix_reminder_token", "reminder", ["token"], unique=True)
    op.create_table(
        "reminder_day",
        sa.Column("reminder", sa.LargeBinary, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("lease", sa.LargeBinary),
        sa.PrimaryKeyConstraint("reminder", "day", name="pk_reminder_day"),
        _lives_by("reminder_day", "reminder", "reminder", "consent"),
    )
    op.create_index("ix_reminder_day_due_at", "reminder_day", ["due_at"])


def downgrade() -> None:
    """Back to a database without reminders."""
    op.drop_table("reminder_day")
    op.drop_table("reminder")


def _lives_by(table: str, column: str, other: str, key: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.{key}"], name=name, ondelete="CASCADE")
