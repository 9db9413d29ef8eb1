"""The raw line to an agency: one question, and whatever comes back, within the usual limits.

The portal's own client (``connectors/http.py``) tells only what it needs to know. The kit tells
what exactly came; the limits and the network underneath are the same.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import httpcore2

from connectors.address import Address, Certificates
from connectors.exchange import Exchange, Limits
from connectors.http import Question
from connectors.kit.came import Came
from connectors.network import LimitedNetwork
from connectors.unpack import unpack
from portal.services.ports import SourceFault

BAD_PACKING = "bad_packing"


class Line:
    """Asks one address. Thread-safe. Close it."""

    def __init__(self, address: Address, certificates: Certificates, limits: Limits) -> None:
        secure = address.base.startswith("https:")
        self._address = address
        self._limits = limits
        self._pool = httpcore2.ConnectionPool(
            ssl_context=certificates.context() if secure else None,
            max_connections=20,
            network_backend=LimitedNetwork(certificates.oin),
        )

    def send(self, question: Question, request_id: str) -> Came:
        """Ask once; what goes wrong is part of what came."""
        start, told = time.monotonic(), _Told()
        exchange = Exchange(self._limits)
        try:
            with exchange.attempt():
                self._stream(question, exchange, told)
        except SourceFault as fault:
            told["fault"] = fault.reason
        except httpcore2.TimeoutException:
            told["fault"] = "timeout"
        except (httpcore2.NetworkError, httpcore2.ProtocolError):
            told["fault"] = "unreachable"
        return Came(request_id=request_id, seconds=time.monotonic() - start, **told)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def _stream(self, question: Question, exchange: Exchange, told: dict[str, Any]) -> None:
        with self._pool.stream(
            question.method,
            self._address.under(question.path),
            headers=_sent(question.headers),
            content=question.body,
            extensions={"timeout": {"pool": exchange.seconds_left()}},
        ) as response:
            told["status"] = response.status
            told["headers"] = tuple(
                (key.decode("latin-1"), value.decode("latin-1")) for key, value in response.headers
            )
            encoding = _header(response.headers, b"content-encoding")
            try:
                most = self._limits.unpacked_bytes
                told["body"] = unpack(response.iter_stream(), encoding, most)
            except SourceFault as fault:
                packed = fault.reason == "not_json"
                told["fault"] = BAD_PACKING if packed else fault.reason


_Told = dict[str, Any]


def _sent(headers: Mapping[str, str]) -> dict[bytes | str, bytes | str]:
    sent: dict[bytes | str, bytes | str] = {"Accept": "application/json", "Accept-Encoding": "gzip"}
    sent.update(headers.items())
    return sent


def _header(headers: list[tuple[bytes, bytes]], name: bytes) -> str:
    found = [value for key, value in headers if key.lower() == name]
    return b", ".join(found).decode("latin-1").strip().lower()
