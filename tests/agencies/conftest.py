"""The agencies of the demo, served over real HTTP on a free port, and the portal's connectors."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

import pytest

from connectors.exchange import Limits
from connectors.registry import connect, load_agencies
from demo.agencies.server import demo_agencies, serving
from demo.citizens import TestCitizen, load_test_citizens
from demo.signing_key import signing_settings
from portal.domain.calendar import AMSTERDAM
from portal.domain.overview import SourceAnswer
from portal.services.ports import Connector

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=AMSTERDAM)


@dataclass(frozen=True, slots=True)
class Running:
    """The agencies as they run: their address, the settings both sides share, and a way in."""

    address: str
    env: Mapping[str, str]
    connectors: Mapping[str, Connector]
    citizens: Mapping[str, TestCitizen]

    def ask(self, source: str, citizen: str) -> SourceAnswer:
        """What a source tells the portal about a citizen. Raises ``SourceFault``."""
        return self.connectors[source].ask(self.citizens[citizen].person, NOW)


def settings_of(source: str, address: str) -> dict[str, str]:
    """Fresh settings for one source."""
    start = f"SOURCE_{source.upper().replace('-', '_')}_"
    return {
        f"{start}URL": f"{address}/{source}",
        f"{start}CLIENT_ID": "portal",
        f"{start}SECRET": secrets.token_urlsafe(32),
        f"{start}PERSON_KEY": secrets.token_urlsafe(32),
    }


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    sources = [agency.id for agency in load_agencies() if agency.connected]
    env = {k: v for source in sources for k, v in settings_of(source, "").items()}
    for source in sources:
        env |= signing_settings(source, tmp_path_factory.getbasetemp() / "keys")
    with serving(demo_agencies(env, frozenset()), {}, lambda: NOW) as address:
        env |= {k: address + v for k, v in env.items() if k.endswith("_URL")}
        found = connect(load_agencies(), env, limits=Limits(seconds=4.0))
        yield Running(
            address=address,
            env=env,
            connectors={one.agency.id: one for one in found},
            citizens={citizen.key: citizen for citizen in load_test_citizens()},
        )
