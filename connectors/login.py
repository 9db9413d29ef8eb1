"""How we show a source who we are: OAuth 2.0 client credentials (RFC 6749, section 4.4)."""

from __future__ import annotations

import re
import threading
import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from connectors import strict_json
from connectors.codes import AnswerRejected
from connectors.exchange import Exchange
from connectors.http import SourceClient
from portal.services.ports import SourceFault

TOKEN_PATH = "/oauth2/token"  # noqa: S105 - an address, not a secret
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]{1,8192}=*", re.ASCII)
_SHORTEST, _LONGEST, _MARGIN = 1, 86_400, 30  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Our name and secret at one source."""

    client_id: str
    secret: str = field(repr=False)

    def basic(self) -> str:
        """The header value of HTTP Basic, form-encoded as RFC 6749 section 2.3.1 asks."""
        pair = f"{quote(self.client_id, safe='')}:{quote(self.secret, safe='')}"
        return "Basic " + b64encode(pair.encode()).decode("ascii")


class Login:
    """The token of one source: kept until shortly before it expires. Thread-safe."""

    def __init__(
        self,
        client: SourceClient,
        credentials: Credentials,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._credentials = credentials
        self._clock = clock
        self._lock = threading.Lock()
        self._token = ""
        self._until = 0.0

    def token(self, exchange: Exchange) -> str:
        """A token that still holds. Raises ``SourceFault``: login_failed, or how asking failed."""
        if not self._lock.acquire(timeout=exchange.seconds_left()):
            raise SourceFault("timeout")
        try:
            if not self._token or self._clock() >= self._until:
                self._token, seconds = self._fetch(exchange)
                self._until = self._clock() + seconds - min(_MARGIN, seconds / 2)
            return self._token
        finally:
            self._lock.release()

    def forget(self, token: str) -> None:
        """The source refused this token: fetch another next time."""
        with self._lock:
            if self._token == token:
                self._token = ""

    def _fetch(self, exchange: Exchange) -> tuple[str, int]:
        headers = {
            "Authorization": self._credentials.basic(),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        try:
            reply = self._client.post(
                TOKEN_PATH, b"grant_type=client_credentials", headers, exchange
            )
            read = strict_json.load(reply.body) if reply.status == 200 else None
        except AnswerRejected:
            raise SourceFault("login_failed") from None
        return token_in(read)


def token_in(read: object) -> tuple[str, int]:
    """The token and its seconds. Raises ``SourceFault`` login_failed."""
    if isinstance(read, dict):
        token, seconds = read.get("access_token"), read.get("expires_in", 60)
        kind = str(read.get("token_type", "")).lower()
        if isinstance(token, str) and _TOKEN.fullmatch(token) and kind == "bearer":
            lasting = seconds if type(seconds) is int else _SHORTEST
            return token, max(_SHORTEST, min(lasting, _LONGEST))
    raise SourceFault("login_failed")
