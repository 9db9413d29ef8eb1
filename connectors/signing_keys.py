"""The public keys with which an agency signs: a JSON Web Key Set (RFC 7517), pinned in a file.

Nothing that comes from outside adds a key: a new one is put beside the old one beforehand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

SigningKey = ECKey | RSAKey

_LEAST_RSA_BITS = 2048
_LONGEST_NAME = 64


class SigningKeysError(ValueError):
    """The file holds no set of public keys. The sentence says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """Public keys by name (``kid``)."""

    _keys: Mapping[str, SigningKey] = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> SigningKeys:
        """The keys in a file: ``{"keys": [...]}``. Raises ``SigningKeysError``."""
        try:
            told = json.loads(path.read_bytes())
        except (OSError, ValueError):
            raise SigningKeysError("it cannot be read as JSON") from None
        listed = told.get("keys") if isinstance(told, dict) else None
        if not isinstance(listed, list) or not listed:
            raise SigningKeysError('it must hold {"keys": [...]} with at least one key')
        keys = [_public_key(each) for each in listed]
        named = {str(key.kid): key for key in keys}
        if len(named) != len(keys):
            raise SigningKeysError("two keys have the same kid")
        return cls(named)

    def named(self, kid: object) -> SigningKey | None:
        """The key of this name."""
        return self._keys.get(kid) if isinstance(kid, str) else None


def algorithm_of(key: SigningKey) -> str:
    """The one algorithm that goes with a key; a signature cannot choose another."""
    return "ES256" if isinstance(key, ECKey) else "RS256"


def _public_key(told: Any) -> SigningKey:
    if not isinstance(told, dict):
        raise SigningKeysError("each key must be an object")
    kid = told.get("kid")
    if not isinstance(kid, str) or not 0 < len(kid) <= _LONGEST_NAME:
        raise SigningKeysError(f"each key needs a kid of at most {_LONGEST_NAME} characters")
    if told.get("use", "sig") != "sig":
        raise SigningKeysError("each key must be for signing (use: sig)")
    key = _imported(told)
    if key.is_private:
        raise SigningKeysError("it holds a private key, which only the agency itself may have")
    return key


def _imported(told: dict[str, Any]) -> SigningKey:
    """A key of the two kinds that we know. Shared secrets (``oct``) never are."""
    try:
        if told.get("kty") == "EC" and told.get("crv") == "P-256":
            return ECKey.import_key(told)
        if told.get("kty") == "RSA":
            key = RSAKey.import_key(told)
            if key.public_key.key_size >= _LEAST_RSA_BITS:
                return key
    except (JoseError, ValueError, TypeError, KeyError):
        raise SigningKeysError("a key in it cannot be read") from None
    raise SigningKeysError(f"each key must be EC P-256, or RSA of {_LEAST_RSA_BITS} bits or more")
