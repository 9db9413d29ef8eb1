"""The only way to a source: limited in time and size, without redirects or proxy.

It stands on httpcore2, the layer under httpx2: that has no cookies to mix people up, follows no
redirect, reads no proxy from the environment, unpacks nothing by itself and logs no address.
The person is in the body only; no error and no log line quotes what was sent or received.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Container, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import httpcore2
import stamina

from connectors.address import Address, Certificates
from connectors.exchange import Exchange
from connectors.network import LimitedNetwork
from connectors.unpack import unpack
from portal.services.ports import SourceFault

for _name in ("httpx2", "httpcore2"):
    logging.getLogger(_name).setLevel(logging.WARNING)

_AT_ONCE = 100
_KEPT_OPEN = 10
_KEPT_SECONDS = 20.0
_LONGEST_PAUSE = 0.5
_Headers = list[tuple[bytes, bytes]]


class Passing(SourceFault):
    """A fault that may be over at the next try. ``wait`` is the Retry-After in seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: only what may safely be done twice. ``fine`` are the statuses of a success."""

    method: str
    path: str
    body: bytes
    headers: Mapping[str, str]
    fine: Container[int] = (200,)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply that may be read. ``body`` is empty unless ``media`` says JSON.

    ``signature`` is what the header ``JWS-Signature`` says, not held against anything yet.
    """

    status: int
    media: str
    body: bytes
    signature: str = ""


class SourceClient:
    """Talks to one source. Thread-safe; connections are kept for the next question."""

    def __init__(
        self,
        address: Address,
        certificates: Certificates | None = None,
        network: httpcore2.NetworkBackend | None = None,
    ) -> None:
        trusted = certificates or Certificates()
        secure = address.base.startswith("https:")
        self._address = address
        self._pool = httpcore2.ConnectionPool(
            ssl_context=trusted.context() if secure else None,
            max_connections=_AT_ONCE,
            max_keepalive_connections=_KEPT_OPEN,
            keepalive_expiry=_KEPT_SECONDS,
            network_backend=network or LimitedNetwork(trusted.oin),
        )

    def post(self, path: str, body: bytes, headers: Mapping[str, str], exchange: Exchange) -> Reply:
        """Ask with POST: see ``send``."""
        return self.send(Question("POST", path, body, headers), exchange)

    def send(self, question: Question, exchange: Exchange) -> Reply:
        """Ask, and try again after 429, 5xx and transport faults while time is left.

        Returns a reply with JSON and a status that is fine, or of 400 to 499. Raises
        ``SourceFault``: timeout, unreachable, busy, http_error, redirect, too_large, not_json.
        """
        sent: dict[bytes | str, bytes | str] = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
        }
        sent.update(question.headers.items())

        def worth_another_try(fault: Exception) -> bool | float:
            return _worth_another_try(fault, exchange)

        for attempt in stamina.retry_context(
            on=worth_another_try,
            attempts=exchange.limits.attempts,
            timeout=None,
            wait_max=_LONGEST_PAUSE,
            wait_jitter=0.1,
        ):
            with attempt, exchange.attempt():
                return self._once(question, sent, exchange)
        raise SourceFault("internal")

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def _once(
        self, question: Question, headers: Mapping[bytes | str, bytes | str], exchange: Exchange
    ) -> Reply:
        left = {"pool": exchange.seconds_left()}
        try:
            with self._pool.stream(
                question.method,
                self._address.under(question.path),
                headers=headers,
                content=question.body,
                extensions={"timeout": left},
            ) as response:
                return _read(response, exchange, question.fine)
        except httpcore2.TimeoutException:
            raise SourceFault("timeout") from None
        except (httpcore2.NetworkError, httpcore2.ProtocolError):
            raise Passing("unreachable") from None


def _worth_another_try(fault: Exception, exchange: Exchange) -> bool | float:
    """Whether to try again; a number is the Retry-After to wait, when the deadline allows it."""
    if not isinstance(fault, Passing):
        return False
    if fault.wait is None:
        return exchange.allows(_LONGEST_PAUSE)
    wait = min(fault.wait, exchange.limits.longest_wait)
    return wait if exchange.allows(wait) else False


def _read(response: httpcore2.Response, exchange: Exchange, fine: Container[int]) -> Reply:
    status = response.status
    if 300 <= status < 400:
        raise SourceFault("redirect")
    if status in (429, 503):
        raise Passing("busy", _retry_after(_header(response.headers, b"retry-after")))
    if status >= 500:
        raise Passing("http_error")
    if status not in fine and status < 400:
        raise SourceFault("http_error")
    media = _media(_header(response.headers, b"content-type"))
    if not _is_json(media):
        if status < 400:
            raise SourceFault("not_json", rejected=True)
        return Reply(status, media, b"")
    encoding = _header(response.headers, b"content-encoding").strip().lower()
    body = unpack(response.iter_stream(), encoding, exchange.limits.unpacked_bytes)
    return Reply(status, media, body, _header(response.headers, b"jws-signature").strip())


def _header(headers: _Headers, name: bytes) -> str:
    """The value of a header; several are joined, so that contradicting ones fit nothing."""
    found = [value for key, value in headers if key.lower() == name]
    return b", ".join(found).decode("latin-1")


def _media(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _is_json(media: str) -> bool:
    return media == "application/json" or (
        media.startswith("application/") and media.endswith("+json")
    )


def _retry_after(value: str) -> float | None:
    """Seconds to wait: from a number of seconds or a date; None when it says neither."""
    if value.isascii() and value.isdigit():
        return float(value[:6])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
