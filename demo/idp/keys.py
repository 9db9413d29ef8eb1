"""Keys: the one the provider signs with, and the one a client proves itself with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from joserfc.jwk import ECKey, KeyParameters, KeySet, RSAKey

SigningKey = ECKey | RSAKey


def new_signing_key(algorithm: str) -> SigningKey:
    """A fresh key for ES256 or RS256, with the usual fields for a published key."""
    use: KeyParameters = {"use": "sig", "alg": algorithm}
    if algorithm == "RS256":
        return RSAKey.generate_key(2048, use, auto_kid=True)
    return ECKey.generate_key("P-256", use, auto_kid=True)


def public_keys(key: SigningKey) -> dict[str, Any]:
    """The public half, as a JSON Web Key Set."""
    return dict(KeySet([key]).as_dict(private=False))


def read_public_key(path: Path) -> SigningKey:
    """The public key of a client from a PEM file. A private key's public half is used."""
    pem = path.read_bytes()
    try:
        key: SigningKey = ECKey.import_key(pem)
    except ValueError:
        key = RSAKey.import_key(pem)
    public = key.as_dict(private=False)
    return type(key).import_key(public)


def write_client_key(path: Path) -> None:
    """Make a client's private key (ES256) and write it as PEM, for the owner only to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(ECKey.generate_key("P-256").as_pem(private=True))
