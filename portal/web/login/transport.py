"""The line to the provider: short time limits, small answers, no detours."""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError

SECONDS = 3.0
LARGEST = 256 * 1024


class BoundedAdapter(HTTPAdapter):
    """Reads a whole answer within ``SECONDS`` and ``LARGEST`` bytes (unpacked), or fails."""

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send without proxy and with our own time limit. Raises ``RequestException``."""
        deadline = time.monotonic() + SECONDS
        response = super().send(
            request, stream=True, timeout=SECONDS, verify=verify, cert=cert, proxies={}
        )
        wire = response.raw
        try:
            response.raw = io.BytesIO(_read(wire, deadline))
        except HTTPError as error:
            raise requests.ConnectionError("The provider's answer broke off.") from error
        finally:
            wire.close()
        return response


def _read(wire: Any, deadline: float) -> bytes:
    body = bytearray()
    while chunk := wire.read1(16384, decode_content=True):
        body += chunk
        if len(body) > LARGEST:
            raise requests.RequestException("The provider's answer is too large.")
        if time.monotonic() > deadline:
            raise requests.Timeout("The provider's answer took too long.")
    return bytes(body)


def bounded(session: requests.Session) -> requests.Session:
    """Give a session this line: no proxy or password from the environment, no redirect."""
    session.trust_env = False
    session.max_redirects = 0
    adapter = BoundedAdapter()
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
