"""A login, and the code and token that stand for it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from authlib.oauth2.rfc6749 import TokenMixin
from authlib.oidc.core import AuthorizationCodeMixin

from demo.idp.citizens import Citizen
from demo.idp.client import Client
from demo.idp.staff import StaffMember


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """Who logged in at ``auth_time`` (seconds since 1970) with a level (``acr``), at a client."""

    citizen: Citizen | StaffMember
    client: Client
    acr: str
    auth_time: int
    sid: str = field(default_factory=lambda: secrets.token_urlsafe(24))


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(AuthorizationCodeMixin):  # type: ignore[misc]
    """An authorization code: single use, short-lived, bound to client, address and PKCE."""

    code: str
    client_id: str
    redirect_uri: str
    scope: str
    nonce: str | None
    code_challenge: str
    code_challenge_method: str
    login: Login

    def get_redirect_uri(self) -> str:
        """The address the code was sent to."""
        return self.redirect_uri

    def get_scope(self) -> str:
        """What was asked."""
        return self.scope

    def get_nonce(self) -> str | None:
        """The nonce of the request."""
        return self.nonce

    def get_auth_time(self) -> int:
        """When the citizen logged in."""
        return self.login.auth_time

    def get_acr(self) -> str:
        """The level of assurance."""
        return self.login.acr

    def get_amr(self) -> list[str]:
        """How: picked from a list, which has no official name."""
        return []


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessToken(TokenMixin):  # type: ignore[misc]
    """A token for the userinfo of one login. It expires by vanishing from its shelf."""

    client: Client
    scope: str
    login: Login

    def get_scope(self) -> str:
        """What was asked."""
        return self.scope

    def is_expired(self) -> bool:
        """An expired token is no longer found at all."""
        return False

    def is_revoked(self) -> bool:
        """Tokens are not revoked."""
        return False

    def get_user(self) -> Login:
        """The login."""
        return self.login

    def get_client(self) -> Client:
        """The client it was given to."""
        return self.client
