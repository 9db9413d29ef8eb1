"""A portal for page tests: the real app on a real database, with fake connectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from demo.idp.keys import write_client_key
from portal.app import create_app, parts_of
from portal.domain.agency import Agency
from portal.domain.person import Bsn
from portal.services.ports import Connector
from portal.settings import LoginSettings, Settings
from tests.pages.visitor import Visitor

TODAY = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
ALICE, BOB = Bsn("999990019"), Bsn("999990020")


class Clock:
    """The portal's clock; a test sets it forward."""

    def __init__(self) -> None:
        self.now = TODAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        """Let time go by."""
        self.now += timedelta(**time)


class Portal:
    """Makes apps and visitors for a test."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.settings, self.clock = settings, clock
        self.apps: list[Flask] = []

    def app(
        self,
        *connectors: Connector,
        agencies: Sequence[Agency] | None = None,
        **settings: object,
    ) -> Flask:
        """The portal with these connectors; it knows their agencies and no others."""
        known = [one.agency for one in connectors] if agencies is None else agencies
        chosen = replace(self.settings, **settings)  # type: ignore[arg-type]
        app = create_app(chosen, connectors, known, clock=self.clock)
        app.testing = False  # errors become pages, as they do for a citizen
        self.apps.append(app)
        return app

    def visitor(self, *connectors: Connector, language: str = "nl") -> Visitor:
        """Somebody who is not logged in."""
        return Visitor(self.app(*connectors), self.settings.public_url, language=language)

    def close(self) -> None:
        """Stop what was started."""
        for app in self.apps:
            parts_of(app).close()


class ClientWith:
    """``client_with(*connectors)``: Alice, logged in, and every source has answered."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def __call__(
        self, *connectors: Connector, person: Bsn = ALICE, language: str = "nl"
    ) -> Visitor:
        visitor = self._portal.visitor(*connectors, language=language)
        visitor.sign_in(person)
        return visitor


@pytest.fixture
def clock() -> Clock:
    """The portal's clock: 21 November 2026, just after eight in the evening in Amsterdam."""
    return Clock()


@pytest.fixture(scope="session")
def login_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal's private key at the identity provider."""
    file = tmp_path_factory.mktemp("login") / "key.pem"
    write_client_key(file)
    return file


@pytest.fixture
def settings(sqlite_url: str, login_key: Path) -> Settings:
    """Settings as in production: HTTPS, on a fresh database."""
    return Settings(
        secret=bytes(range(32)),
        public_url="https://schuldoverzicht.example",
        login=LoginSettings(
            issuer="https://login.example", client_id="portal", private_key_file=login_key
        ),
        database_url=sqlite_url,
    )


@pytest.fixture
def portal(settings: Settings, clock: Clock) -> Iterator[Portal]:
    """Makes apps and visitors."""
    made = Portal(settings, clock)
    yield made
    made.close()


@pytest.fixture
def client_with(portal: Portal) -> ClientWith:
    """A citizen who is logged in, at a portal with these connectors."""
    return ClientWith(portal)
