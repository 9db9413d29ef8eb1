"""The answer that comes back through the browser, and who turns out to have logged in."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from portal.domain.person import Bsn, InvalidBsn
from portal.web.login.attempt import LoginAttempt
from portal.web.login.exchange import Exchange
from portal.web.login.id_token import check_id_token
from portal.web.login.problem import LoginProblem, LoginRefused, refused

# Errors of OAuth 2.0 and OpenID Connect that have a page of their own; others are "refused".
_PROBLEMS = {
    "access_denied": LoginProblem.CANCELLED,
    "login_required": LoginProblem.CANCELLED,
    "unmet_authentication_requirements": LoginProblem.LEVEL_TOO_LOW,
    "temporarily_unavailable": LoginProblem.PROVIDER_DOWN,
    "server_error": LoginProblem.PROVIDER_DOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenLogin:
    """A citizen whose login was checked in full. ``at``: when they logged in at the provider.

    ``provider`` is what logging out there needs; ``login`` the issuer and its ``sid``, if any.
    """

    person: Bsn
    at: datetime
    provider: Mapping[str, str]
    login: tuple[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenAnswer:
    """What a provider said of somebody, checked in full; the rest as in ``ProvenLogin``."""

    userinfo: Mapping[str, Any]
    at: datetime
    provider: Mapping[str, str]
    login: tuple[str, str] | None


def prove_login(
    answer: Mapping[str, str], attempt: LoginAttempt | None, exchange: Exchange, now: datetime
) -> ProvenLogin:
    """Check the provider's answer and everything behind it. Raises ``LoginRefused``."""
    told = prove_answer(answer, attempt, exchange, now)
    return ProvenLogin(
        person=_person(told.userinfo.get(exchange.settings.bsn_claim)),
        at=told.at,
        provider=told.provider,
        login=told.login,
    )


def prove_answer(
    answer: Mapping[str, str], attempt: LoginAttempt | None, exchange: Exchange, now: datetime
) -> ProvenAnswer:
    """Check everything about an answer but who it is about. Raises ``LoginRefused``."""
    if attempt is None:
        raise LoginRefused(LoginProblem.EXPIRED, "no attempt")
    code = _code(answer, attempt, exchange)
    given = exchange.redeem(code, attempt)
    token = exchange.directory.verified(given.id_token)
    claims = check_id_token(token, exchange.settings, attempt, given.access_token, now)
    if given.userinfo.get("sub") != claims["sub"]:
        raise refused("userinfo sub")
    return ProvenAnswer(
        userinfo=given.userinfo,
        at=min(now, datetime.fromtimestamp(claims["auth_time"], UTC)),
        provider={"id_token": given.id_token},
        login=_login(exchange.settings.issuer, claims.get("sid")),
    )


def _code(answer: Mapping[str, str], attempt: LoginAttempt, exchange: Exchange) -> str:
    if not hmac.compare_digest(answer.get("state", "").encode(), attempt.state.encode()):
        raise refused("state")
    _check_issuer(answer.get("iss"), exchange)
    if error := answer.get("error"):
        raise LoginRefused(_PROBLEMS.get(error, LoginProblem.REFUSED), "error answer")
    code = answer.get("code")
    if not code:
        raise refused("no code")
    return code


def _check_issuer(issuer: str | None, exchange: Exchange) -> None:
    """RFC 9207: the answer names who answers, when the provider promised so."""
    promised = exchange.directory.metadata().get("authorization_response_iss_parameter_supported")
    if issuer is None and promised is not True:
        return
    if issuer != exchange.settings.issuer:
        raise refused("iss of the answer")


def _person(digits: Any) -> Bsn:
    if not isinstance(digits, str):
        raise refused("no number")
    try:
        return Bsn(digits)
    except InvalidBsn as error:
        raise refused("number") from error


def _login(issuer: str, sid: object) -> tuple[str, str] | None:
    return (issuer, sid) if isinstance(sid, str) and sid else None
