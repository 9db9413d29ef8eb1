"""Sealing: AES-256-GCM, bound to the place in the database where the value belongs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.storage.errors import SealBroken

NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value belongs. Moved to another place, it does not open.

    ``row`` is the whole key of the row; each part is written with its length, so that two
    different rows never look alike.
    """

    table: str
    column: str
    row: tuple[bytes, ...]

    def __bytes__(self) -> bytes:
        parts = (self.table.encode(), self.column.encode(), *self.row)
        return b"".join(len(part).to_bytes(4) + part for part in parts)


class Sealer(Protocol):
    """Something that can seal: the session's own key, or the server's."""

    def seal(self, plain: bytes, place: Place) -> bytes:
        """Seal a value for a place."""
        ...

    def unseal(self, sealed: bytes, place: Place) -> bytes:
        """Open what was sealed for this place. Raises ``SealBroken``."""
        ...


def seal_with(key: AESGCM, version: bytes, plain: bytes, place: bytes) -> bytes:
    """``version | nonce | ciphertext and tag``; the version is authenticated too."""
    nonce = os.urandom(NONCE_BYTES)
    return version + nonce + key.encrypt(nonce, plain, version + place)


def unseal_with(key: AESGCM, version: bytes, sealed: bytes, place: bytes) -> bytes:
    """The plain value. Raises ``SealBroken``."""
    start = len(version)
    nonce, rest = sealed[start : start + NONCE_BYTES], sealed[start + NONCE_BYTES :]
    if not sealed.startswith(version) or len(rest) < 16:
        raise SealBroken
    try:
        return key.decrypt(nonce, rest, version + place)
    except InvalidTag:
        raise SealBroken from None
