"""The private key with which the portal proves who it is to the provider."""

from __future__ import annotations

from pathlib import Path

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

from portal.settings_check import SettingsError

ClientKey = ECKey | RSAKey


def read_client_key(path: Path) -> ClientKey:
    """Read a private key (PEM; P-256 or RSA). Raises ``SettingsError``."""
    try:
        pem = path.read_bytes()
    except OSError as error:
        raise SettingsError("OIDC_PRIVATE_KEY_FILE cannot be read.") from error
    for kind in (ECKey, RSAKey):
        try:
            key: ClientKey = kind.import_key(pem)
        except (ValueError, TypeError, JoseError):
            continue
        if key.is_private:
            return key
    raise SettingsError("OIDC_PRIVATE_KEY_FILE must hold a private key (PEM, P-256 or RSA).")


def algorithm_of(key: ClientKey) -> str:
    """How assertions with this key are signed."""
    return "ES256" if isinstance(key, ECKey) else "RS256"
