"""An office on each kind of database, and a clock that only moves when told."""

from __future__ import annotations

import pytest

from portal.storage.database import Database
from tests.sending.asks import Clock
from tests.sending.desk import Desk


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return Desk(database, clock)
