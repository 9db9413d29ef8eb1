"""An attempt to log in: what must come back unchanged from the provider."""

from __future__ import annotations

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict, dataclass
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SECONDS = 900
"""How long a citizen may take at the provider."""

_NONCE_BYTES = 12
_ABOUT = b"login-attempt/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginAttempt:
    """Secrets of one login. ``started_at`` in seconds since 1970; ``after``: where to go then.

    ``again``: the same citizen goes on in the visit that is there.
    """

    state: str
    nonce: str
    verifier: str
    started_at: int
    after: str
    again: bool = False

    @classmethod
    def new(cls, now: datetime, after: str, *, again: bool = False) -> LoginAttempt:
        """Fresh secrets."""
        return cls(
            state=secrets.token_urlsafe(32),
            nonce=secrets.token_urlsafe(32),
            verifier=secrets.token_urlsafe(48),
            started_at=int(now.timestamp()),
            after=after,
            again=again,
        )


class AttemptSeal:
    """Seals an attempt for a cookie: AES-256-GCM with a server key. Needs no storage."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, attempt: LoginAttempt) -> str:
        """The cookie's value."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        plain = json.dumps(asdict(attempt)).encode()
        return urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, plain, _ABOUT)).decode()

    def open(self, value: str, now: datetime) -> LoginAttempt | None:
        """The attempt, or None when the value is not ours or too old."""
        try:
            raw = urlsafe_b64decode(value)
            plain = self._cipher.decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], _ABOUT)
        except (ValueError, InvalidTag):
            return None
        attempt = LoginAttempt(**json.loads(plain))
        age = now.timestamp() - attempt.started_at
        return attempt if -1 <= age <= SECONDS else None
