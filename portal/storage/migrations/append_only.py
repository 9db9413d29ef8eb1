"""Triggers: rows of the access log never change, and go only after a purge was written down."""

from __future__ import annotations

_REFUSAL = "The access log is append-only."
_PURGED = "coalesce((SELECT max(up_to) FROM access_log_purge), 0)"

_SQLITE = (
    ("access_log_update", "UPDATE ON access_log", "1"),
    ("access_log_delete", "DELETE ON access_log", f"OLD.number > {_PURGED}"),
    # INSERT OR REPLACE would delete a row without asking the trigger above.
    (
        "access_log_insert",
        "INSERT ON access_log",
        f"NEW.number <> 1 + coalesce((SELECT max(number) FROM access_log), {_PURGED})",  # noqa: S608 (only constants)
    ),
    ("access_log_purge_update", "UPDATE ON access_log_purge", "1"),
    ("access_log_purge_delete", "DELETE ON access_log_purge", "1"),
    ("access_log_purge_insert", "INSERT ON access_log_purge", f"NEW.up_to <= {_PURGED}"),
)

_POSTGRESQL_FUNCTION = f"""
CREATE FUNCTION access_log_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'access_log' THEN
    IF OLD.number <= {_PURGED} THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def guards(dialect: str) -> list[str]:
    """The statements that make the tables append-only."""
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER {name} BEFORE {what} WHEN {when}"
            f" BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            for name, what, when in _SQLITE
        ]
    return [
        _POSTGRESQL_FUNCTION,
        *(_on(t) for t in ("access_log", "access_log_purge")),
        *(_on_truncate(t) for t in ("access_log", "access_log_purge")),
    ]


def guards_gone(dialect: str) -> list[str]:
    """The statements that take away what the dropped tables leave behind."""
    return [] if dialect == "sqlite" else ["DROP FUNCTION access_log_append_only()"]


def _on(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION access_log_append_only()"
    )


def _on_truncate(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION access_log_append_only()"
    )
