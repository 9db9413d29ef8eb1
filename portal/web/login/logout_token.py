"""The provider's message that a login ended (OpenID Connect Back-Channel Logout 1.0)."""

from __future__ import annotations

import threading
from datetime import datetime

from joserfc.errors import JoseError
from joserfc.jwt import JWTClaimsRegistry, Token

from portal.settings import LoginSettings
from portal.web.login.problem import refused

EVENT = "http://schemas.openid.net/event/backchannel-logout"
LEEWAY_SECONDS = 30
OLDEST_SECONDS = 300


class SeenTokens:
    """Ids of messages that were used, until they are too old to be used anyway."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}
        self._lock = threading.Lock()

    def first_time(self, token_id: str, now: float) -> bool:
        """Whether this id was not seen before. Notes it."""
        with self._lock:
            self._until = {seen: until for seen, until in self._until.items() if until > now}
            if token_id in self._until:
                return False
            self._until[token_id] = now + OLDEST_SECONDS + 2 * LEEWAY_SECONDS
            return True


def ended_sid(token: Token, settings: LoginSettings, seen: SeenTokens, now: datetime) -> str:
    """The ``sid`` of the login that ended, from a verified message (section 2.6).

    Raises ``LoginRefused``. A message without ``sid`` is refused: we are registered with
    ``backchannel_logout_session_required``.
    """
    claims, instant = token.claims, int(now.timestamp())
    registry = JWTClaimsRegistry(
        now=instant,
        leeway=LEEWAY_SECONDS,
        iss={"essential": True, "value": settings.issuer},
        aud={"essential": True, "value": settings.client_id},
        iat={"essential": True},
        jti={"essential": True},
        sid={"essential": True},
        events={"essential": True},
    )
    try:
        registry.validate(claims)
    except JoseError as error:
        raise refused("logout token") from error
    events, sid = claims["events"], claims["sid"]
    if not isinstance(events, dict) or not isinstance(events.get(EVENT), dict):
        raise refused("logout token events")
    if "nonce" in claims or not isinstance(sid, str):
        raise refused("logout token nonce or sid")
    if instant - claims["iat"] > OLDEST_SECONDS + LEEWAY_SECONDS:
        raise refused("logout token iat")
    if not seen.first_time(claims["jti"], now.timestamp()):
        raise refused("logout token jti")
    return sid
