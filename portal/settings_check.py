"""Checks on single settings. Each error is one sentence and never repeats a secret."""

from __future__ import annotations

import base64
import binascii
import ipaddress
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

SECRET_BYTES = 32
DIFFERENT_BYTES = 16  # 32 random bytes have 28 or more different values, save once in a million


class SettingsError(Exception):
    """A setting is missing or wrong. The message is one sentence for the operator."""


def needed(env: Mapping[str, str], name: str) -> str:
    """The value of a setting that must be there."""
    value = env.get(name, "").strip()
    if not value:
        raise SettingsError(f"{name} is not set.")
    return value


def switch(env: Mapping[str, str], name: str) -> bool:
    """A setting that is on (1) or off (0 or not set)."""
    value = env.get(name, "").strip()
    if value not in ("", "0", "1"):
        raise SettingsError(f"{name} must be 1 or 0.")
    return value == "1"


def whole_number(env: Mapping[str, str], name: str, default: int) -> int:
    """A whole number, zero or more."""
    value = env.get(name, "").strip() or str(default)
    if not (value.isascii() and value.isdigit()):
        raise SettingsError(f"{name} must be a whole number.")
    return int(value)


def secret_bytes(env: Mapping[str, str], name: str) -> bytes:
    """A secret of 32 bytes or more, in base64url. Refuses one that is not random."""
    return _secret(name, needed(env, name))


def secret_text(env: Mapping[str, str], name: str) -> str | None:
    """A secret that may be left out, as it is written. Refuses one that is not random."""
    text = env.get(name, "").strip()
    if text:
        _secret(name, text)
    return text or None


def older_secrets(env: Mapping[str, str], name: str) -> tuple[bytes, ...]:
    """Secrets that were used before, newest first, with commas between."""
    texts = (text.strip() for text in env.get(name, "").split(","))
    return tuple(_secret(name, text) for text in texts if text)


def _secret(name: str, text: str) -> bytes:
    try:
        secret = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise SettingsError(f"{name} is not base64url. {_how_to_make(name)}") from None
    if len(secret) < SECRET_BYTES or len(set(secret)) < DIFFERENT_BYTES:
        raise SettingsError(f"{name} is too weak. {_how_to_make(name)}")
    return secret


def checked_url(
    env: Mapping[str, str], name: str, *, local_http: bool, only_origin: bool = False
) -> str:
    """An https address; http only with LOCAL_HTTP=1 and only on this machine itself."""
    text = needed(env, name).rstrip("/")
    parts = _split(name, text)
    if parts.query or parts.fragment or parts.username or parts.password:
        raise SettingsError(f"{name} must not hold a query, a fragment or a password.")
    if only_origin and parts.path:
        raise SettingsError(f"{name} must be an address without a path.")
    if local_http and not is_loopback(parts.hostname or ""):
        raise SettingsError(f"LOCAL_HTTP=1 is only for this machine itself, and {name} is not.")
    if parts.scheme == "http" and not local_http:
        raise SettingsError(f"{name} must begin with https://.")
    return text


def is_loopback(host: str) -> bool:
    """Whether a host name is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _split(name: str, text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid or any(character.isspace() for character in text):
        raise SettingsError(f"{name} is not a web address such as https://example.org.")
    return parts


def _how_to_make(name: str) -> str:
    return f'Make a {name} with: python3 -c "import secrets; print(secrets.token_urlsafe(32))"'
