"""The settings of the desk, read once from the environment. What is missing stops the start."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from portal.settings import DEFAULT_DATABASE, LoginSettings
from portal.settings_check import (
    SettingsError,
    checked_url,
    needed,
    older_secrets,
    secret_bytes,
    switch,
    whole_number,
)

STAFF_LEVELS = (
    "http://eidas.europa.eu/LoA/substantial",
    "http://eidas.europa.eu/LoA/high",
)
"""How surely staff must be known. DigiD is not for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSettings:
    """What the desk needs to run. ``secret`` and ``database_url`` are those of the portal.

    ``limit_login`` and ``limit_posts`` are written as in "60 per minute". ``proxies`` is the
    number of reverse proxies in front.
    """

    secret: bytes = field(repr=False)
    older_secrets: tuple[bytes, ...] = field(default=(), repr=False)
    public_url: str
    login: LoginSettings
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    local_http: bool = False
    limit_login: str = "30 per minute"
    limit_posts: str = "120 per minute"
    limit_storage: str = "memory://"
    proxies: int = 0

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> DeskSettings:
        """Read the settings. Raises ``SettingsError`` with one sentence that says what to do."""
        local = switch(env, "LOCAL_HTTP")
        return cls(
            secret=secret_bytes(env, "SECRET_KEY"),
            older_secrets=older_secrets(env, "SECRET_KEY_OLD"),
            public_url=checked_url(env, "DESK_PUBLIC_URL", local_http=local, only_origin=True),
            login=_login(env, local_http=local),
            database_url=env.get("DATABASE_URL") or DEFAULT_DATABASE,
            local_http=local,
            limit_login=env.get("DESK_LIMIT_LOGIN") or "30 per minute",
            limit_posts=env.get("DESK_LIMIT_POSTS") or "120 per minute",
            limit_storage=env.get("LIMIT_STORAGE") or "memory://",
            proxies=whole_number(env, "DESK_PROXIES", 0),
        )

    def key_for(self, purpose: str) -> bytes:
        """A 32-byte key for one purpose: another one than the portal's for the same."""
        return hmac.digest(self.secret, f"mijn-schuldoverzicht/desk/{purpose}".encode(), "sha256")

    @property
    def host(self) -> str:
        """The host name of the desk, without port."""
        return urlsplit(self.public_url).hostname or ""


def _login(env: Mapping[str, str], *, local_http: bool) -> LoginSettings:
    key = Path(needed(env, "DESK_OIDC_PRIVATE_KEY_FILE"))
    if not key.is_file():
        raise SettingsError("DESK_OIDC_PRIVATE_KEY_FILE names a file that does not exist.")
    levels = tuple(part.strip() for part in env.get("DESK_OIDC_ACR", "").split(",") if part.strip())
    return LoginSettings(
        issuer=checked_url(env, "DESK_OIDC_ISSUER", local_http=local_http),
        client_id=needed(env, "DESK_OIDC_CLIENT_ID"),
        private_key_file=key,
        levels=levels or STAFF_LEVELS,
        acr_claim=env.get("DESK_OIDC_CLAIM_ACR") or "acr",
    )
