"""How to reach one agency: from the environment, ``SOURCE_<ID>_*``."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from connectors.address import Address, AddressError, Certificates
from connectors.login import Credentials
from connectors.signing_keys import SigningKeys, SigningKeysError

_SHORTEST_KEY = 32


class EndpointError(ValueError):
    """A setting of a source is missing or wrong. The sentence names it, never its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Address, credentials, the key that binds answers to a person, and certificates.

    ``signing_keys`` are the public keys with which the agency signs, if it does.
    """

    address: Address
    credentials: Credentials
    person_key: bytes = field(repr=False)
    certificates: Certificates
    signing_keys: SigningKeys | None = None


def endpoint_of(agency: str, env: Mapping[str, str]) -> Endpoint:
    """The endpoint of an agency. Raises ``EndpointError``.

    ``SOURCE_<ID>_URL``, ``_CLIENT_ID``, ``_SECRET`` and ``_PERSON_KEY`` (base64url of at least 32
    bytes) are needed; ``_CA_FILE``, ``_CERT_FILE`` and ``_KEY_FILE`` are for mutual TLS;
    ``_JWKS_FILE`` holds the keys with which the agency signs. ``<ID>`` is the agency's id in
    capitals with ``_`` for ``-``.
    """
    start = setting_of(agency, "")

    def needed(name: str) -> str:
        value = env.get(start + name, "").strip()
        if not value:
            raise EndpointError(f"{start}{name} is missing: {agency} cannot be asked without it.")
        return value

    def file(name: str) -> Path | None:
        value = env.get(start + name, "").strip()
        return Path(value) if value else None

    return Endpoint(
        address=_address(start + "URL", needed("URL")),
        credentials=Credentials(client_id=needed("CLIENT_ID"), secret=needed("SECRET")),
        person_key=_key(start + "PERSON_KEY", needed("PERSON_KEY")),
        certificates=Certificates(
            authorities=file("CA_FILE"), certificate=file("CERT_FILE"), key=file("KEY_FILE")
        ),
        signing_keys=_signing_keys(start + "JWKS_FILE", file("JWKS_FILE")),
    )


def setting_of(agency: str, name: str) -> str:
    """The name of a setting of an agency, such as ``SOURCE_DUO_URL``."""
    return f"SOURCE_{agency.upper().replace('-', '_')}_{name}"


def _address(name: str, value: str) -> Address:
    try:
        return Address(base=value)
    except AddressError as error:
        raise EndpointError(f"{name} is no address of a source: {error}.") from None


def _signing_keys(name: str, file: Path | None) -> SigningKeys | None:
    try:
        return SigningKeys.read(file) if file else None
    except SigningKeysError as error:
        raise EndpointError(f"{name} is no set of public keys: {error}.") from None


def _key(name: str, value: str) -> bytes:
    try:
        key = urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (ValueError, binascii.Error):
        key = b""
    if len(key) < _SHORTEST_KEY:
        raise EndpointError(f"{name} must be base64url of at least {_SHORTEST_KEY} bytes.")
    return key
