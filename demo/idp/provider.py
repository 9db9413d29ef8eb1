"""The provider: its configuration and what it remembers, in one place."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from demo.idp.citizens import LEVELS, Citizen
from demo.idp.client import Client
from demo.idp.keys import SigningKey
from demo.idp.login import AccessToken, Code, Login
from demo.idp.memory import Shelf
from demo.idp.staff import StaffMember

CODE_SECONDS = 60
TOKEN_SECONDS = 300
SESSION_SECONDS = 7200
ASSERTION_SECONDS = 3700


@dataclass(frozen=True, kw_only=True)
class Provider:
    """An OpenID Connect provider at ``issuer`` for the portal, and for the desk if there is one."""

    issuer: str
    client: Client
    key: SigningKey
    citizens: Mapping[str, Citizen]
    claim_bsn: str = "bsn"
    desk: Client | None = None
    staff: Mapping[str, StaffMember] = field(default_factory=dict)
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    codes: Shelf[Code] = field(default_factory=lambda: Shelf(CODE_SECONDS))
    tokens: Shelf[AccessToken] = field(default_factory=lambda: Shelf(TOKEN_SECONDS))
    logins: Shelf[Login] = field(default_factory=lambda: Shelf(SESSION_SECONDS))
    assertions: Shelf[bool] = field(default_factory=lambda: Shelf(ASSERTION_SECONDS))

    @property
    def algorithm(self) -> str:
        """How id tokens and logout tokens are signed."""
        return self.client.id_token_signed_response_alg

    def client_by_id(self, client_id: str) -> Client | None:
        """The client with this id."""
        known = (one for one in (self.client, self.desk) if one is not None)
        return next((one for one in known if one.client_id == client_id), None)

    def people(self, client: Client) -> Mapping[str, Citizen | StaffMember]:
        """Who can log in at a client: citizens, or staff."""
        return self.staff if client.for_staff else self.citizens

    def subject(self, login: Login) -> str:
        """The pairwise ``sub``: says nothing about anyone outside this client's host."""
        sector = urlsplit(login.client.redirect_uri).netloc
        digest = hmac.digest(
            self.salt, f"{sector}|{login.citizen.identity}".encode(), hashlib.sha256
        )
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def discovery(self) -> dict[str, Any]:
        """The metadata of OpenID Connect Discovery 1.0."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "jwks_uri": f"{self.issuer}/jwks",
            "end_session_endpoint": f"{self.issuer}/end-session",
            "scopes_supported": ["openid"],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code"],
            "subject_types_supported": ["pairwise"],
            "acr_values_supported": list(LEVELS.values()),
            "id_token_signing_alg_values_supported": [self.algorithm],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "token_endpoint_auth_signing_alg_values_supported": ["ES256", "RS256"],
            "code_challenge_methods_supported": ["S256"],
            "claims_supported": ["sub", "sid", "acr", "auth_time", "nonce", self.claim_bsn],
            "prompt_values_supported": ["none", "login"],
            "backchannel_logout_supported": True,
            "backchannel_logout_session_supported": True,
            "authorization_response_iss_parameter_supported": True,
        }
