"""The database: SQLite on one machine, PostgreSQL beyond it. The same code on both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from portal.storage import postgresql, sqlite
from portal.storage.errors import StorageUnavailable, unavailable


@dataclass(frozen=True, slots=True)
class Database:
    """An opened database. ``reads`` runs each statement by itself, ``writes`` in transactions."""

    reads: Engine
    writes: Engine
    turn: Callable[[], AbstractContextManager[None]] = nullcontext

    @property
    def is_sqlite(self) -> bool:
        """Whether this is a file on this machine."""
        return self.writes.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading. Raises ``StorageUnavailable``."""
        with _translated(), self.reads.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept, or nothing. Raises ``StorageUnavailable``."""
        with self.turn(), _translated(), self.writes.begin() as connection:
            yield connection

    def check_writable(self) -> None:
        """Fail at start, with a sentence, when nothing can be written."""
        with self.writing() as connection:
            if not self.is_sqlite:  # SQLite has taken the lock for writing already.
                postgresql.try_write(connection)

    def close(self) -> None:
        """Close all connections."""
        self.writes.dispose()


def open_database(url: str, *, patience_ms: int = 5_000, connections: int = 10) -> Database:
    """Open ``sqlite:///path`` or ``postgresql://...``.

    A lock is waited for ``patience_ms`` at most; a process holds ``connections`` at most. Nothing
    is contacted yet on PostgreSQL. Raises ``StorageUnavailable`` for a URL or a folder that
    cannot be used.
    """
    try:
        address = make_url(url)
    except ArgumentError:
        raise StorageUnavailable("DATABASE_URL is not the address of a database.") from None
    match address.get_backend_name():
        case "sqlite":
            engine = sqlite.engine(address, patience_ms, connections)
            reads, turn = sqlite.without_transaction(engine), sqlite.Turn(patience_ms)
            return Database(reads=reads, writes=engine, turn=turn)
        case "postgresql":
            engine = postgresql.engine(address, patience_ms, connections)
            return Database(reads=postgresql.without_transaction(engine), writes=engine)
    raise StorageUnavailable("DATABASE_URL must begin with sqlite:/// or postgresql://.")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, NoFreeConnection) as error:
        told = unavailable(error)
        if told is None:
            raise
        raise told from None
