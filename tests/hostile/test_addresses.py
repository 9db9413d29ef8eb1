"""Addresses that are never contacted: by no setting, name, number, rebinding or redirect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import httpcore2
import pytest
import yaml

from connectors.address import Address, AddressError
from connectors.exchange import Exchange, Limits
from connectors.http import Question, SourceClient
from connectors.look_up import Resolve
from connectors.network import LimitedNetwork
from portal.services.ports import SourceFault
from tests.hostile.case import Case
from tests.hostile.source import HostileSource

LISTED: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("addresses.yaml").read_text(encoding="utf-8")
)
PUBLIC, PRIVATE = "93.184.216.34", "10.1.2.3"
LIMITS = Limits(seconds=2.0, attempts=1)


class Contacted(httpcore2.SyncBackend):
    """Notes which address would be contacted; reaches only what is listed in ``open``."""

    def __init__(self, *open: str) -> None:
        self.open = open
        self.addresses: list[str] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Note the address."""
        self.addresses.append(host)
        if host not in self.open:
            raise httpcore2.ConnectError
        return super().connect_tcp(host, port, timeout, local_address, ())


def contacted_by(base: str, resolve: Resolve | None = None, times: int = 1) -> list[str]:
    """The addresses that are contacted when a source lives at this base address."""
    sockets = Contacted()
    network = LimitedNetwork(resolve=resolve, sockets=sockets)
    client = SourceClient(Address(base=base), network=network)
    for _ in range(times):
        with pytest.raises(SourceFault, match="unreachable"):
            client.send(Question("POST", "/", b"{}", {}), Exchange(LIMITS))
    client.close()
    return sockets.addresses


def saying(*addresses: str) -> Resolve:
    """A name server that knows one answer."""

    def resolve(host: str, port: int) -> Sequence[str]:
        return addresses

    return resolve


@pytest.mark.parametrize("base", LISTED["settings"])
def test_no_setting_leads_there(base: str) -> None:
    with pytest.raises(AddressError):
        Address(base=base)


@pytest.mark.parametrize("host", LISTED["numbers"])
def test_no_number_in_disguise_leads_there(host: str) -> None:
    assert contacted_by(f"https://{host}/") == []


@pytest.mark.parametrize("address", LISTED["places"])
def test_no_name_leads_there(address: str) -> None:
    assert contacted_by("https://cjib.example", saying(address)) == []


@pytest.mark.parametrize("address", LISTED["places"])
def test_a_name_that_has_other_addresses_too_leads_to_those_only(address: str) -> None:
    assert contacted_by("https://cjib.example", saying(address, PUBLIC)) == [PUBLIC]


@pytest.mark.parametrize("address", LISTED["places"])
def test_a_name_that_is_rebound_does_not_lead_there(address: str) -> None:
    answers = cycle([[PUBLIC], [address]])

    def rebinding(host: str, port: int) -> Sequence[str]:
        return next(answers)

    assert contacted_by("https://cjib.example", rebinding, times=4) == [PUBLIC, PUBLIC]


@pytest.mark.parametrize("target", LISTED["redirects"])
def test_no_redirect_leads_there(target: str, source: HostileSource) -> None:
    reply = {"status": "307 Go", "headers": [f"Location: {target}"]}
    case = Case(name="redirect", expect="failed redirect", to="query", reply=reply)
    asked, sockets = [], Contacted("127.0.0.1")

    def noting(host: str, port: int) -> Sequence[str]:
        asked.append((host, port))
        return ["127.0.0.1"]

    network = LimitedNetwork(resolve=noting, sockets=sockets)
    client = SourceClient(Address(base=f"http://127.0.0.1:{source.port}"), network=network)
    with source.playing(case), pytest.raises(SourceFault, match="redirect"):
        client.send(Question("POST", "/v1/debts/query", b"{}", {}), Exchange(LIMITS))
    client.close()
    assert asked == [("127.0.0.1", source.port)]
    assert sockets.addresses == ["127.0.0.1"]


@pytest.mark.parametrize("address", [PUBLIC, PRIVATE, "2a00:1450::1", "fd12::1"])
def test_where_a_source_can_live_is_contacted(address: str) -> None:
    assert contacted_by("https://cjib.example", saying(address)) == [address]


def test_a_name_server_that_never_answers_is_no_place_either() -> None:
    def failing(host: str, port: int) -> Sequence[str]:
        raise OSError

    assert contacted_by("https://cjib.example", failing) == []


def test_more_than_a_hundred_addresses_are_listed_once() -> None:
    listed = [(kind, address) for kind, group in LISTED.items() for address in group]
    assert len(listed) == len(set(listed))
    assert len({address for kind, address in listed if kind != "redirects"}) >= 100
