"""The id token: everything about it is checked before anything in it is believed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError

from portal.settings import LoginSettings
from portal.web.login.attempt import LoginAttempt
from portal.web.login.exchange import MAX_AGE_SECONDS
from portal.web.login.problem import LoginProblem, LoginRefused, refused

LEEWAY_SECONDS = 30


def check_id_token(
    token: jwt.Token,
    settings: LoginSettings,
    attempt: LoginAttempt,
    access_token: str,
    now: datetime,
) -> Mapping[str, Any]:
    """The claims of a token whose signature was verified. Raises ``LoginRefused``.

    OpenID Connect Core 1.0, section 3.1.3.7: iss, aud, azp, exp, iat, nonce, at_hash, then
    auth_time and acr.
    """
    checked = CodeIDToken(
        token.claims,
        token.header,
        options={
            "iss": {"essential": True, "value": settings.issuer},
            "aud": {"essential": True, "value": settings.client_id},
            "sub": {"essential": True},
            "nonce": {"essential": True, "value": attempt.nonce},
        },
        params={
            "nonce": attempt.nonce,
            "client_id": settings.client_id,
            "access_token": access_token,
            "max_age": MAX_AGE_SECONDS,
        },
    )
    try:
        checked.validate(now=int(now.timestamp()), leeway=LEEWAY_SECONDS)
    except JoseError as error:
        raise refused(f"id_token {getattr(error, 'claim', error.error)}") from error
    claims: Mapping[str, Any] = checked
    _check_freshness(claims.get("auth_time"), attempt, now)
    _check_level(claims.get(settings.acr_claim), settings)
    return claims


def _check_freshness(auth_time: object, attempt: LoginAttempt, now: datetime) -> None:
    """The citizen logged in for this attempt, not earlier, not too long ago, not in the future."""
    if not isinstance(auth_time, int):
        raise refused("id_token auth_time")
    instant = int(now.timestamp())
    earliest = max(attempt.started_at, instant - MAX_AGE_SECONDS) - LEEWAY_SECONDS
    if not earliest <= auth_time <= instant + LEEWAY_SECONDS:
        raise refused("id_token auth_time")


def _check_level(acr: object, settings: LoginSettings) -> None:
    if not isinstance(acr, str):
        raise refused("id_token acr")
    if acr not in settings.levels:
        raise LoginRefused(LoginProblem.LEVEL_TOO_LOW, "acr")
