"""A store and a log on a fresh database, and a clock that only moves when told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.mandate_watch import MandateDesk
from portal.storage.mandates import Mandates
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore


class Clock:
    """Gives one instant until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **units: int) -> datetime:
        """Let time pass."""
        self.now += timedelta(**units)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys() -> ServerKeys:
    return ServerKeys(b"a secret of the server, 32 bytes.")


@pytest.fixture
def sessions(database: Database, keys: ServerKeys, clock: Clock) -> SessionStore:
    return SessionStore(database, keys, clock)


@pytest.fixture
def log(database: Database, keys: ServerKeys) -> SealedAccessLog:
    return SealedAccessLog(database, keys)


@pytest.fixture
def book(database: Database, keys: ServerKeys, log: SealedAccessLog) -> Mandates:
    return Mandates(database, keys, log)


@pytest.fixture
def desk(database: Database, keys: ServerKeys, log: SealedAccessLog) -> MandateDesk:
    return MandateDesk(database, keys, log)
