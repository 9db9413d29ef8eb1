"""The network under the client: every read, write and look-up keeps to the exchange's deadline.

A time limit per read is not enough: a source that sends one byte a second never exceeds it.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address
from typing import Any

import httpcore2

from connectors import exchange
from connectors.organisation import WRONG_CERTIFICATE, check_organisation, is_distrusted
from portal.services.ports import SourceFault


class LimitedStream(httpcore2.NetworkStream):
    """A connection whose every step gets the time that is left, and whose bytes are counted.

    ``oin`` is the organisation that its certificate must name.
    """

    def __init__(self, inner: httpcore2.NetworkStream, oin: str | None = None) -> None:
        self._inner = inner
        self._oin = oin

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is, within the time that is left."""
        now = exchange.current()
        data = self._inner.read(max_bytes, timeout=now.seconds_left())
        now.receive(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it, within the time that is left."""
        self._inner.write(buffer, timeout=exchange.current().seconds_left())

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """Start TLS within the time that is left; nothing is sent before it is the right one."""
        left = exchange.current().seconds_left()
        try:
            secured = self._inner.start_tls(ssl_context, server_hostname, timeout=left)
        except httpcore2.ConnectError as failure:
            if is_distrusted(failure):
                raise SourceFault(WRONG_CERTIFICATE) from None
            raise
        try:
            if self._oin is not None:
                check_organisation(secured.get_extra_info("ssl_object"), self._oin)
        except SourceFault:
            secured.close()
            raise
        return LimitedStream(secured)

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        """What the connection says of itself."""
        return self._inner.get_extra_info(info)


class LimitedNetwork(httpcore2.NetworkBackend):
    """Connects within the time that is left, and only to addresses a source can have."""

    def __init__(self, oin: str | None = None) -> None:
        self._sockets = httpcore2.SyncBackend()
        self._oin = oin

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of the host that answers."""
        now = exchange.current()
        failure: Exception = httpcore2.ConnectError("no address")
        for address in _look_up(host, port, now.seconds_left()):
            if is_forbidden(address, host):
                continue
            try:
                opened = self._sockets.connect_tcp(
                    address, port, now.seconds_left(), local_address, socket_options or ()
                )
                return LimitedStream(opened, self._oin)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


def is_forbidden(address: str, host: str) -> bool:
    """Whether a source may not live at this address, whatever its name resolves to.

    Link-local (cloud metadata), multicast, unspecified and reserved addresses never; loopback
    only when the configuration itself names it, so that a name cannot be rebound to it. Private
    networks are allowed: agencies are reached over a closed government network.
    """
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        found = found.ipv4_mapped or found
    if found.is_loopback:
        return not names_loopback(host)
    return found.is_link_local or found.is_multicast or found.is_unspecified or found.is_reserved


def names_loopback(host: str) -> bool:
    """Whether this host name or address means the machine itself."""
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host. The system's look-up knows no time limit: a thread waits for it."""
    found: queue.SimpleQueue[list[str]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            found.put([])
        else:
            found.put([str(row[4][0]) for row in rows])

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        return found.get(timeout=seconds)
    except queue.Empty:
        raise httpcore2.ConnectTimeout("look-up") from None
