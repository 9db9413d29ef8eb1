"""The key of one session: it exists in the citizen's cookie and nowhere else."""

from __future__ import annotations

import hashlib
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.storage.sealing import Place, seal_with, unseal_with

ID_BYTES, KEY_BYTES = 16, 32
TOKEN_LENGTH = 22 + 1 + 43
_VERSION = b"\x01"


class SessionKey:
    """The two halves of a session token ``<id>.<key>``, both base64url without padding.

    The row is found by SHA-256 of the id; its content opens with the key only. It has no printable
    form; only ``token`` gives the text for the cookie.
    """

    __slots__ = ("_cipher", "_token", "id_hash")

    def __init__(self, identifier: bytes, key: bytes) -> None:
        self._token = f"{_text(identifier)}.{_text(key)}"
        self._cipher = AESGCM(key)
        self.id_hash = hashlib.sha256(identifier).digest()

    @classmethod
    def fresh(cls) -> SessionKey:
        """A new id and a new key, from the system's random source."""
        return cls(secrets.token_bytes(ID_BYTES), secrets.token_bytes(KEY_BYTES))

    @classmethod
    def from_token(cls, token: str) -> SessionKey | None:
        """Read a cookie. None for anything that we did not write ourselves, to the letter."""
        if len(token) != TOKEN_LENGTH or not token.isascii() or token[22] != ".":
            return None
        try:
            made = cls(_bytes(token[:22]), _bytes(token[23:]))
        except ValueError:
            return None
        return made if made.token == token else None

    @property
    def token(self) -> str:
        """The text for the cookie."""
        return self._token

    def seal(self, plain: bytes, place: Place) -> bytes:
        """Seal a value for a place."""
        return seal_with(self._cipher, _VERSION, plain, bytes(place))

    def unseal(self, sealed: bytes, place: Place) -> bytes:
        """Open what was sealed for this place. Raises ``SealBroken``."""
        return unseal_with(self._cipher, _VERSION, sealed, bytes(place))

    def __repr__(self) -> str:
        return "SessionKey(hidden)"

    def __reduce__(self) -> str:
        raise TypeError("A session key cannot be pickled.")


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
