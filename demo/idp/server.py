"""The protocol server: authlib's provider side, put together for our provider."""

from __future__ import annotations

from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer
from flask import Flask

from demo.idp.grant import ClientAssertion, CodeGrant, IdToken, StrictPkce
from demo.idp.login import AccessToken
from demo.idp.logout import EndSession
from demo.idp.provider import Provider
from demo.idp.userinfo import BsnUserInfo


class ProtocolServer(AuthorizationServer):  # type: ignore[misc]
    """An authorization server that knows which provider it serves."""

    def __init__(self, app: Flask, provider: Provider) -> None:
        self.provider = provider
        super().__init__(app, provider.client_by_id, self._keep)
        self.register_client_auth_method("private_key_jwt", ClientAssertion(provider))
        self.register_grant(CodeGrant, [StrictPkce(), IdToken(provider)])
        self.register_endpoint(BsnUserInfo(provider))
        self.register_endpoint(EndSession)

    def _keep(self, token: dict[str, Any], request: Any) -> None:
        kept = AccessToken(client=request.client, scope=token["scope"], login=request.user)
        self.provider.tokens.put(token["access_token"], kept)
