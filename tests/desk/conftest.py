"""Desks on a fresh database, and a clock that only moves when told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from demo.idp.keys import write_client_key
from desk.app import create_desk, parts_of
from desk.settings import STAFF_LEVELS, DeskSettings
from desk.staff import Role
from portal.domain.desk import Staff
from portal.settings import LoginSettings
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.desk import DeskItems
from portal.storage.server_keys import ServerKeys
from tests.desk.requests import ALICE, ESTHER, NOON, sent
from tests.desk.visiting import URL, Clerk

SECRET = b"a secret of the server, 32 bytes."
ClerkOf = Callable[..., Clerk]


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
    return ServerKeys(SECRET)


@pytest.fixture
def log(database: Database, keys: ServerKeys) -> SealedAccessLog:
    return SealedAccessLog(database, keys)


@pytest.fixture
def items(database: Database, keys: ServerKeys, log: SealedAccessLog) -> DeskItems:
    return DeskItems(database, keys, log)


@pytest.fixture(scope="session")
def client_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The private key of the desk at the identity provider."""
    path = tmp_path_factory.mktemp("client") / "desk-key.pem"
    write_client_key(path)
    return path


@pytest.fixture
def settings(database_url: str, client_key: Path) -> DeskSettings:
    """A desk on the database of the test; its identity provider answers nothing."""
    return DeskSettings(
        secret=SECRET,
        public_url=URL,
        login=LoginSettings(
            issuer="http://127.0.0.1:9",
            client_id="desk",
            private_key_file=client_key,
            levels=STAFF_LEVELS,
        ),
        database_url=database_url,
        local_http=True,
    )


@pytest.fixture
def desk(settings: DeskSettings, clock: Clock) -> Iterator[Flask]:
    """The desk itself."""
    app = create_desk(settings, clock=clock)
    yield app
    parts_of(app).database.close()


@pytest.fixture
def clerk(desk: Flask) -> ClerkOf:
    """``clerk(ESTHER, "desk")``: a browser of staff who is logged in; without, of nobody."""

    def opened(staff: Staff | None = None, *roles: Role, language: str = "nl") -> Clerk:
        browser = Clerk(desk, language)
        return browser.log_in(staff, *(roles or ("desk",))) if staff else browser

    return opened


@pytest.fixture
def esther(clerk: ClerkOf) -> Clerk:
    """Esther of Amsterdam, at the desk."""
    return clerk(ESTHER, "desk")


@pytest.fixture
def asked(items: DeskItems) -> str:
    """The reference of a request that Alice sent to Amsterdam."""
    return items.put(sent(), ALICE, "a-key-of-a-confirmation", NOON)
