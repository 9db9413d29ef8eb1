"""A portal and a provider that know each other, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from demo.idp.keys import new_signing_key, write_client_key
from portal.app import create_app, parts_of
from portal.settings import LoginSettings, Settings
from tests.login.browser import Browser
from tests.login.provider import Forge, provider_app
from tests.login.served import Served, served

CLIENT_ID = "mijn-schuldoverzicht"


class Clock:
    """The real time, plus what the test adds."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    """The portal's clock."""
    return Clock()


@pytest.fixture(scope="session")
def client_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal's private key."""
    path = tmp_path_factory.mktemp("client") / "portal-key.pem"
    write_client_key(path)
    return path


@pytest.fixture
def portal() -> Iterator[Served]:
    """The place of the portal; a provider fixture fills it."""
    with served() as place:
        yield place


class Opener:
    """Opens the portal for one provider."""

    def __init__(self, place: Served, database_url: str, key: Path, clock: Clock) -> None:
        self._place, self._database_url = place, database_url
        self._key, self._clock = key, clock
        self._app: Flask | None = None

    def __call__(self, issuer: str, **login: Any) -> None:
        """Serve a portal that trusts this issuer."""
        settings = Settings(
            secret=bytes(range(32)),
            public_url=self._place.url,
            login=LoginSettings(
                issuer=issuer, client_id=CLIENT_ID, private_key_file=self._key, **login
            ),
            database_url=self._database_url,
            local_http=True,
        )
        self._app = create_app(settings, connectors=(), agencies=(), clock=self._clock)
        self._place.start(self._app)

    def close(self) -> None:
        """Stop what the portal started."""
        if self._app is not None:
            self._place.stop()
            parts_of(self._app).close()


@pytest.fixture
def open_portal(
    portal: Served, sqlite_url: str, client_key: Path, clock: Clock
) -> Iterator[Opener]:
    """Opens the portal for one provider."""
    opener = Opener(portal, sqlite_url, client_key, clock)
    yield opener
    opener.close()


@pytest.fixture
def forge(portal: Served, client_key: Path) -> Forge:
    """What a test changes in the provider's answers."""
    return Forge(portal.url, client_key, new_signing_key("ES256"))


@pytest.fixture
def provider(open_portal: Opener, forge: Forge) -> Iterator[Served]:
    """Our provider, with whatever the test forges in its answers."""
    with served() as place:
        place.start(provider_app(place.url, forge))
        open_portal(place.url)
        yield place


@pytest.fixture
def browser(portal: Served) -> Iterator[Browser]:
    """Somebody's browser."""
    with Browser(portal.url) as opened:
        yield opened
