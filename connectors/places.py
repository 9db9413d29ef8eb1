"""Where a source may live: which network addresses may be contacted at all."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

_NEVER = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "100.64.0.0/10",  # shared by providers; metadata of a cloud
        "168.63.129.16/32",  # metadata of a cloud
        "192.0.0.0/24",  # protocols; metadata of a cloud
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "100::/64",  # discarded
        "64:ff9b:1::/48",  # IPv4 in disguise
        "2001::/32",  # Teredo: IPv4 in disguise
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: IPv4 in disguise
        "fd00:ec2::/32",  # metadata of a cloud
        "fec0::/10",  # site-local
    )
)


def is_forbidden(address: str, host: str) -> bool:
    """Whether a source may not live at this address, whatever its name resolves to.

    Link-local (cloud metadata), multicast, unspecified, reserved and disguised addresses never;
    loopback only when the configuration itself names it, so that a name cannot be rebound to it.
    Private networks are allowed: agencies are reached over a closed government network.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return True
    if isinstance(found, IPv6Address):
        found = found.ipv4_mapped or found
    if found.is_loopback:
        return not names_loopback(host)
    return (
        found.is_link_local
        or found.is_multicast
        or found.is_unspecified
        or found.is_reserved
        or any(found in network for network in _NEVER)
    )


def names_loopback(host: str) -> bool:
    """Whether this host name or address means the machine itself."""
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
