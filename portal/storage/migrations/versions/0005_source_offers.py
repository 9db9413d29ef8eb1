"""What each source offers, as it said itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """To this form."""
    with op.batch_alter_table("source_state") as table:
        table.add_column(sa.Column("offers", sa.String(400)))


def downgrade() -> None:
    """Back; the sources are asked again."""
    with op.batch_alter_table("source_state") as table:
        table.drop_column("offers")
