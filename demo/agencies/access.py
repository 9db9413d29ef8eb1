"""Who may ask an agency: client credentials and the tokens given for them."""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_plus

from connectors.signing_keys import SigningKey
from demo.signing_key import read_signing_key

LASTING_SECONDS = 300


class AccessMissing(Exception):
    """A setting of an agency is missing or malformed. The message is one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What one agency and the portal agreed on. ``signing_key`` is the agency's own half."""

    client_id: str
    secret: str = field(repr=False)
    person_key: bytes = field(repr=False)
    signing_key: SigningKey | None = field(default=None, repr=False)

    @classmethod
    def from_env(cls, source: str, env: Mapping[str, str]) -> Access:
        """Read ``SOURCE_<ID>_...``. Raises ``AccessMissing``."""
        prefix = f"SOURCE_{source.upper().replace('-', '_')}_"

        def needed(name: str) -> str:
            value = env.get(prefix + name, "")
            if not value:
                raise AccessMissing(f"{prefix}{name} is not set: {source} could let nobody in.")
            return value

        return cls(
            client_id=needed("CLIENT_ID"),
            secret=needed("SECRET"),
            person_key=_bytes_of(needed("PERSON_KEY"), f"{prefix}PERSON_KEY"),
            signing_key=_key_in(env.get(f"{prefix}SIGNING_KEY_FILE"), prefix),
        )

    def allows(self, client_id: str, secret: str) -> bool:
        """Whether these are the agreed name and secret, form-encoded (RFC 6749, section 2.3.1)."""
        given = f"{unquote_plus(client_id)}\n{unquote_plus(secret)}".encode()
        return hmac.compare_digest(given, f"{self.client_id}\n{self.secret}".encode())


class Tokens:
    """The tokens an agency gave out, until they end. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._ends: dict[str, float] = {}

    def give(self) -> str:
        """A new token for ``LASTING_SECONDS``."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._ends = {known: end for known, end in self._ends.items() if end > now}
            self._ends[token] = now + LASTING_SECONDS
        return token

    def holds(self, token: str) -> bool:
        """Whether this agency gave the token and it has not ended."""
        with self._lock:
            return self._ends.get(token, 0.0) > self._clock()


def _key_in(file: str | None, prefix: str) -> SigningKey | None:
    try:
        return read_signing_key(Path(file)) if file else None
    except (OSError, ValueError):
        raise AccessMissing(f"{prefix}SIGNING_KEY_FILE holds no key.") from None


def _bytes_of(text: str, name: str) -> bytes:
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raise AccessMissing(f"{name} is not base64url.") from None
