"""Desks on a fresh database, and a clock that only moves when told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.desk import DeskItems
from portal.storage.server_keys import ServerKeys
from tests.desk.requests import NOON


class Clock:
    """Gives one instant until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def move(self, **units: float) -> datetime:
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
def log(database: Database, keys: ServerKeys) -> SealedAccessLog:
    return SealedAccessLog(database, keys)


@pytest.fixture
def items(database: Database, keys: ServerKeys, log: SealedAccessLog) -> DeskItems:
    return DeskItems(database, keys, log)
