"""Userinfo: the only place where the provider gives the BSN."""

from __future__ import annotations

from typing import Any

from authlib.integrations.flask_oauth2 import ResourceProtector
from authlib.oauth2.rfc6750 import BearerTokenValidator
from authlib.oidc.core import UserInfo, UserInfoEndpoint

from demo.idp.login import AccessToken, Login
from demo.idp.provider import Provider
from demo.idp.staff import StaffMember


class _TokenValidator(BearerTokenValidator):  # type: ignore[misc]
    def __init__(self, provider: Provider) -> None:
        super().__init__()
        self._provider = provider

    def authenticate_token(self, token_string: str) -> AccessToken | None:
        """The token, while it lasts."""
        return self._provider.tokens.get(token_string)


class BsnUserInfo(UserInfoEndpoint):  # type: ignore[misc]
    """The claims about the citizen, for whoever holds the access token."""

    def __init__(self, provider: Provider) -> None:
        protector = ResourceProtector()
        protector.register_token_validator(_TokenValidator(provider))
        super().__init__(resource_protector=protector)
        self._provider = provider

    def generate_user_info(self, user: Login, scope: str) -> UserInfo:
        """The subject, and the BSN of a citizen or what is told of staff."""
        claims: dict[str, Any] = {"sub": self._provider.subject(user)}
        who = user.citizen
        if isinstance(who, StaffMember):
            told = {"organisation": who.organisation, "roles": list(who.roles)}
            return UserInfo(claims | {"name": who.name} | told)
        return UserInfo(claims | {self._provider.claim_bsn: who.bsn})
