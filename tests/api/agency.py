"""One agency of the demo over real HTTP, and the way to it."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from connectors.exchange import Limits
from connectors.registry import AGENCIES, read_agency
from connectors.requests import AgencyRequests, request_channels
from demo.agencies.access import Access
from demo.agencies.agency import DemoAgency
from demo.agencies.server import serving
from demo.citizens import load_test_citizens
from portal.domain.person import Bsn
from tests.api.wishes import NOW

SECRET = "geheim"
KEY = b"k" * 32
CITIZENS = {citizen.key: citizen.person for citizen in load_test_citizens()}


@dataclass(frozen=True, slots=True)
class OnStage:
    """An agency that runs, and how the portal reaches it."""

    agency: DemoAgency
    channel: AgencyRequests
    base: str

    def debt_of(self, person: Bsn) -> str:
        """The id of a debt of this person."""
        return sorted(self.agency.debts_of(person, NOW) or ())[0]


def settings_to(source: str, base: str) -> dict[str, str]:
    """The settings of the portal for an agency at this address."""
    start = f"SOURCE_{source.upper().replace('-', '_')}_"
    return {
        f"{start}URL": base,
        f"{start}CLIENT_ID": "portal",
        f"{start}SECRET": SECRET,
        f"{start}PERSON_KEY": urlsafe_b64encode(KEY).decode(),
    }


def channel_to(source: str, base: str) -> AgencyRequests:
    """The way to an agency at this address."""
    env = settings_to(source, base)
    facts = read_agency(AGENCIES / source).agency()
    return request_channels([facts], env, lambda: NOW, limits=Limits(seconds=2.0))[source]


@contextmanager
def on_stage(source: str) -> Iterator[OnStage]:
    """Let this agency of the demo run."""
    access = Access(client_id="portal", secret=SECRET, person_key=KEY)
    agency = DemoAgency(read_agency(AGENCIES / source), access, load_test_citizens())
    with serving({source: agency}, {}, lambda: NOW) as address:
        base = f"{address}/{source}"
        yield OnStage(agency, channel_to(source, base), base)
