"""The network under the client: every read, write and look-up keeps to the exchange's deadline.

A time limit per read is not enough: a source that sends one byte a second never exceeds it.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2

from connectors import exchange
from connectors.look_up import Resolve, look_up, of_the_system
from connectors.organisation import WRONG_CERTIFICATE, check_organisation, is_distrusted
from connectors.places import is_forbidden
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

    def __init__(
        self,
        oin: str | None = None,
        *,
        resolve: Resolve | None = None,
        sockets: httpcore2.NetworkBackend | None = None,
    ) -> None:
        self._oin = oin
        self._resolve = resolve or of_the_system
        self._sockets = sockets or httpcore2.SyncBackend()

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
        for address in look_up(self._resolve, host, port, now.seconds_left()):
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
