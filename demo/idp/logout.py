"""Logging out: started by the portal, or told to the portal over the back channel."""

from __future__ import annotations

import logging
import secrets
import time
from typing import Any

import requests
from authlib.oidc.rpinitiated import EndSessionEndpoint
from joserfc import jwt

from demo.idp.keys import public_keys
from demo.idp.login import Login
from demo.idp.provider import Provider

EVENT = "http://schemas.openid.net/event/backchannel-logout"
_log = logging.getLogger(__name__)


class EndSession(EndSessionEndpoint):  # type: ignore[misc]
    """RP-initiated logout: the id token says which login ends."""

    def get_server_jwks(self) -> dict[str, Any]:
        """The keys an id token may be signed with."""
        return public_keys(self.server.provider.key)

    def end_session(self, end_session_request: Any) -> None:
        """End the login of the id token. Without one, nothing happens unasked."""
        claims = end_session_request.id_token_claims
        if claims:
            end_login(self.server.provider, claims.get("sid"))


def end_login(provider: Provider, sid: str | None) -> None:
    """Forget a login and tell the portal. That the portal cannot be told is no error."""
    login = provider.logins.take(sid) if sid else None
    if login is None:
        return
    try:
        with requests.Session() as session:
            session.trust_env = False
            session.post(
                login.client.backchannel_logout_uri,
                data={"logout_token": logout_token(provider, login)},
                timeout=3,
                allow_redirects=False,
            )
    except requests.RequestException:
        _log.info("The portal could not be told of a logout.")


def logout_token(provider: Provider, login: Login) -> str:
    """The signed message of OpenID Connect Back-Channel Logout 1.0, section 2.4."""
    now = int(time.time())
    claims = {
        "iss": provider.issuer,
        "aud": login.client.client_id,
        "iat": now,
        "exp": now + 120,
        "jti": secrets.token_urlsafe(16),
        "sub": provider.subject(login),
        "sid": login.sid,
        "events": {EVENT: {}},
    }
    header = {"alg": provider.algorithm, "kid": provider.key.kid, "typ": "logout+jwt"}
    return jwt.encode(header, claims, provider.key, [provider.algorithm])
