"""PostgreSQL: how we connect, how long we wait, and locks by name."""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, create_engine

from portal.storage.errors import StorageUnavailable


def engine(address: URL, patience_ms: int, connections: int) -> Engine:
    """An engine with a small pool, since there are many processes."""
    limits = f"-c lock_timeout={patience_ms} -c statement_timeout={4 * patience_ms}"
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=max(1.0, patience_ms / 1000),
        pool_pre_ping=True,
        pool_recycle=1800,
        connect_args={"connect_timeout": max(2, patience_ms // 1000), "options": limits},
    )


def without_transaction(writes: Engine) -> Engine:
    """The same pool for reading: a single SELECT needs no BEGIN and ROLLBACK over the network."""
    return writes.execution_options(isolation_level="AUTOCOMMIT")


def try_write(connection: Connection) -> None:
    """Refuse a server that only reads (a standby, or one set to read-only)."""
    if connection.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on":
        raise StorageUnavailable("The database cannot be written: the server is read-only.")


def lock(connection: Connection, name: int) -> None:
    """Hold the lock with this number until the transaction ends; others wait."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({name:d})")
