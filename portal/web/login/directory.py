"""What the provider publishes: its addresses and its keys. Fetched when needed, then kept."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from typing import Any

import requests
from authlib.oidc.discovery import OpenIDProviderMetadata, get_well_known_url
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from portal.web.login.problem import LoginProblem, LoginRefused, refused
from portal.web.login.transport import bounded

ALGORITHMS = ("ES256", "PS256", "RS256")
KEPT_SECONDS = 3600
REFETCH_SECONDS = 1.0
PAUSE_SECONDS = 2.0


class ProviderDirectory:
    """The metadata and keys of one issuer. Thread-safe.

    Keys may be replaced at any time: an unknown key id makes it fetch them once more, at most
    once in ``REFETCH_SECONDS``, since anyone can name an unknown key in a logout token.
    """

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self._lock = threading.Lock()
        self._metadata: tuple[float, OpenIDProviderMetadata] | None = None
        self._keys: tuple[float, KeySet] | None = None
        self._down_until = 0.0

    def metadata(self) -> Mapping[str, Any]:
        """The addresses. Raises ``LoginRefused``."""
        with self._lock:
            metadata: Mapping[str, Any] = self._current_metadata()
        return metadata

    def known_metadata(self) -> Mapping[str, Any] | None:
        """The addresses when they are known already: never asks, never waits."""
        metadata: Mapping[str, Any] | None = self._metadata[1] if self._metadata else None
        return metadata

    def verified(self, token: str) -> jwt.Token:
        """A signed token whose signature is the provider's. Raises ``LoginRefused``."""
        try:
            try:
                return jwt.decode(token, self._current_keys(KEPT_SECONDS), ALGORITHMS)
            except InvalidKeyIdError:
                return jwt.decode(token, self._current_keys(REFETCH_SECONDS), ALGORITHMS)
        except (JoseError, ValueError) as error:
            raise refused("signature") from error

    def _current_metadata(self) -> OpenIDProviderMetadata:
        if self._metadata is None or self._metadata[0] + KEPT_SECONDS < time.monotonic():
            url = get_well_known_url(self.issuer, external=True)
            metadata = OpenIDProviderMetadata(self._ask(url))
            if metadata.get("issuer") != self.issuer:
                raise refused("issuer of the metadata")
            _check(metadata)
            self._metadata = (time.monotonic(), metadata)
        return self._metadata[1]

    def _current_keys(self, kept: float) -> KeySet:
        with self._lock:
            if self._keys is None or self._keys[0] + kept < time.monotonic():
                document: Any = self._ask(self._current_metadata()["jwks_uri"])
                try:
                    keys = KeySet.import_key_set(document)
                except (JoseError, KeyError, TypeError, ValueError) as error:
                    raise refused("keys") from error
                self._keys = (time.monotonic(), keys)
            return self._keys[1]

    def _ask(self, url: str) -> dict[str, Any]:
        """Fetch a document. After a failure those who waited fail at once, not one by one."""
        if time.monotonic() < self._down_until:
            raise LoginRefused(LoginProblem.PROVIDER_DOWN, "unreachable a moment ago")
        try:
            return _fetch(url)
        except LoginRefused:
            self._down_until = time.monotonic() + PAUSE_SECONDS
            raise


def _check(metadata: OpenIDProviderMetadata) -> None:
    """Refuse metadata that is not complete, or that sends us over a line without TLS."""
    needed = {"authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"}
    addresses = {name for name in metadata if name.endswith("_endpoint")} | needed
    scheme = metadata["issuer"].split(":")[0]
    for name in addresses:
        address = metadata.get(name)
        if not isinstance(address, str) or not address.startswith((f"{scheme}://", "https://")):
            raise refused(f"metadata {name}")


def _fetch(url: str) -> dict[str, Any]:
    try:
        with bounded(requests.Session()) as session:
            response = session.get(url, headers={"Accept": "application/json"})
            response.raise_for_status()
            document = response.json()
    except requests.RequestException as error:
        raise LoginRefused(LoginProblem.PROVIDER_DOWN, "unreachable") from error
    if not isinstance(document, dict):
        raise refused("document")
    return document
