"""What citizens ask the agencies: the requests, what happened to each, and what is to be done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """To this form."""
    op.create_table(
        "request",
        sa.Column("id", sa.LargeBinary, nullable=False),
        sa.Column("person", sa.LargeBinary, nullable=False),
        sa.Column("confirmation", sa.LargeBinary, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("wish", sa.LargeBinary, nullable=False),
        sa.Column("known_as", sa.LargeBinary),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("leaving", sa.Boolean, nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
        sa.UniqueConstraint("confirmation", "position", name="uq_request_confirmation"),
    )
    for column in ("person", "known_as", "ended_at"):
        op.create_index(f"ix_request_{column}", "request", [column])
    op.create_table(
        "request_turn",
        sa.Column("request", sa.LargeBinary, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("what", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("request", "number", name="pk_request_turn"),
        _of_request("request_turn"),
    )
    op.create_table(
        "outbox",
        sa.Column("request", sa.LargeBinary, nullable=False),
        sa.Column("task", sa.String(16), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("lease", sa.LargeBinary),
        sa.Column("sealed", sa.LargeBinary),
        sa.PrimaryKeyConstraint("request", "task", name="pk_outbox"),
        _of_request("outbox"),
    )
    op.create_index("ix_outbox_due_at", "outbox", ["due_at"])


def downgrade() -> None:
    """Back to a database without requests."""
    op.drop_table("outbox")
    op.drop_table("request_turn")
    op.drop_table("request")


def _of_request(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_request_request"
    return sa.ForeignKeyConstraint(["request"], ["request.id"], name=name, ondelete="CASCADE")
