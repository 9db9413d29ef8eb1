"""An office on each kind of database, and a clock that only moves when told."""

from __future__ import annotations

import pytest

from tests.sending.asks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()
