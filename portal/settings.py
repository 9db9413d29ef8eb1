"""The settings, read once from the environment. What is missing stops the start."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from portal.settings_check import (
    SettingsError,
    checked_url,
    needed,
    older_secrets,
    secret_bytes,
    secret_text,
    switch,
    whole_number,
)
from portal.settings_smtp import SmtpSettings, smtp_settings

__all__ = ["LoginSettings", "Settings", "SettingsError", "SmtpSettings"]

DEFAULT_DATABASE = "sqlite:///var/portal.sqlite3"
DEFAULT_LEVELS = (
    "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract",
    "http://eidas.europa.eu/LoA/substantial",
    "http://eidas.europa.eu/LoA/high",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginSettings:
    """The identity provider: where it is, who we are there, which levels we accept.

    ``levels`` are the accepted ``acr`` values; ``bsn_claim`` and
    ``acr_claim`` are the claims with the number and with the level: brokers differ.
    """

    issuer: str
    client_id: str
    private_key_file: Path
    levels: tuple[str, ...] = DEFAULT_LEVELS
    bsn_claim: str = "bsn"
    acr_claim: str = "acr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the portal needs to run.

    ``older_secrets`` were used before: they still open what they sealed. ``sources`` are the
    ``SOURCE_...`` settings as they are.

    Limits are written as in "60 per minute". ``proxies`` is the number of reverse proxies in
    front whose ``X-Forwarded-...`` headers can be trusted. ``metrics_token`` opens /metrics.
    ``address_service`` looks up postcodes (``connectors/address_service.py``).
    ``desk_municipalities`` are the codes of those that take requests for help at our desk.
    ``sends_apart``: requests are sent by ``portal worker``, not by this process. ``smtp`` is the
    mail server for reminders; without it there are none.
    """

    secret: bytes = field(repr=False)
    older_secrets: tuple[bytes, ...] = field(default=(), repr=False)
    public_url: str
    login: LoginSettings
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    local_http: bool = False
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)
    show_components: bool = False
    limit_login: str = "60 per minute"
    limit_posts: str = "120 per minute"
    limit_storage: str = "memory://"
    proxies: int = 0
    metrics_token: str | None = field(default=None, repr=False)
    sends_apart: bool = False
    address_service: str | None = None
    desk_municipalities: tuple[str, ...] = ()
    smtp: SmtpSettings | None = None

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Settings:
        """Read the settings. Raises ``SettingsError`` with one sentence that says what to do."""
        local = switch(env, "LOCAL_HTTP")
        return cls(
            secret=secret_bytes(env, "SECRET_KEY"),
            older_secrets=older_secrets(env, "SECRET_KEY_OLD"),
            public_url=checked_url(env, "PUBLIC_URL", local_http=local, only_origin=True),
            login=_login(env, local_http=local),
            database_url=env.get("DATABASE_URL") or DEFAULT_DATABASE,
            local_http=local,
            sources={name: value for name, value in env.items() if name.startswith("SOURCE_")},
            show_components=switch(env, "SHOW_COMPONENTS"),
            limit_login=env.get("LIMIT_LOGIN") or "60 per minute",
            limit_posts=env.get("LIMIT_POSTS") or "120 per minute",
            limit_storage=env.get("LIMIT_STORAGE") or "memory://",
            proxies=whole_number(env, "PROXIES", 0),
            metrics_token=secret_text(env, "METRICS_TOKEN"),
            sends_apart=switch(env, "WORKER_APART"),
            address_service=env.get("ADDRESS_SERVICE_URL", "").strip() or None,
            desk_municipalities=_listed(env.get("DESK_MUNICIPALITIES", "").upper()),
            smtp=smtp_settings(env, local_http=local),
        )

    def key_for(self, purpose: str) -> bytes:
        """A 32-byte key for one purpose, derived from the secret: no key serves two ends."""
        return hmac.digest(self.secret, f"mijn-schuldoverzicht/{purpose}".encode(), "sha256")

    @property
    def host(self) -> str:
        """The host name of the portal, without port."""
        return urlsplit(self.public_url).hostname or ""


def _login(env: Mapping[str, str], *, local_http: bool) -> LoginSettings:
    key = Path(needed(env, "OIDC_PRIVATE_KEY_FILE"))
    if not key.is_file():
        raise SettingsError("OIDC_PRIVATE_KEY_FILE names a file that does not exist.")
    return LoginSettings(
        issuer=checked_url(env, "OIDC_ISSUER", local_http=local_http),
        client_id=needed(env, "OIDC_CLIENT_ID"),
        private_key_file=key,
        levels=_listed(env.get("OIDC_ACR", "")) or DEFAULT_LEVELS,
        bsn_claim=env.get("OIDC_CLAIM_BSN") or "bsn",
        acr_claim=env.get("OIDC_CLAIM_ACR") or "acr",
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
