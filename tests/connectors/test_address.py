"""Only where the configuration points, only over a checked connection."""

from __future__ import annotations

import pytest

from connectors.address import Address, AddressError
from connectors.places import is_forbidden


@pytest.mark.parametrize(
    "base",
    ["https://api.cjib.example", "https://10.1.2.3:8443/v1", "http://127.0.0.1:8002/cjib",
     "http://localhost:8002", "http://[::1]:8002/x"],
)  # fmt: skip
def test_a_source_has_https_or_lives_on_this_machine(base: str) -> None:
    assert Address(base=base).under("/v1/debts/query") == base + "/v1/debts/query"


@pytest.mark.parametrize(
    "base",
    ["", "cjib.example", "http://cjib.example", "ftp://cjib.example", "https://", "//cjib.example",
     "https://user:secret@cjib.example", "https://cjib.example?x=1", "https://cjib.example#x",
     "https://cjib.example:99999", "http://127.0.0.1.cjib.example", "http://localhost.example",
     "file:///etc/passwd", "http://0.0.0.0", "http://169.254.169.254"],
)  # fmt: skip
def test_anything_else_is_no_address_of_a_source(base: str) -> None:
    with pytest.raises(AddressError):
        Address(base=base)


def test_a_slash_at_the_end_makes_no_difference() -> None:
    assert Address(base="https://cjib.example/x/").under("/y") == "https://cjib.example/x/y"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "169.254.169.254", "fe80::1",
     "fe80::1%eth0", "0.0.0.0", "::", "224.0.0.1", "ff02::1", "240.0.0.1", "255.255.255.255",
     "::ffff:169.254.169.254"],
)  # fmt: skip
def test_a_name_that_resolves_to_a_hidden_place_is_not_followed(address: str) -> None:
    assert is_forbidden(address, "cjib.example")


@pytest.mark.parametrize("address", ["93.184.216.34", "10.1.2.3", "2a00:1450::1", "192.168.1.1"])
def test_public_and_private_addresses_are_reached(address: str) -> None:
    assert not is_forbidden(address, "cjib.example")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_this_machine_is_reached_when_the_configuration_names_it(host: str) -> None:
    assert not is_forbidden("127.0.0.1", host)
