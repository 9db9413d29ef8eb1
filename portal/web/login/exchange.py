"""The conversation with the provider: send the citizen there, redeem the code that comes back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT

from portal.settings import LoginSettings
from portal.web.login.attempt import LoginAttempt
from portal.web.login.client_key import ClientKey, algorithm_of
from portal.web.login.directory import ProviderDirectory
from portal.web.login.problem import LoginProblem, LoginRefused, refused
from portal.web.login.transport import bounded

MAX_AGE_SECONDS = 300
ASSERTION_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider gave for a code: the tokens and what it says about the citizen."""

    id_token: str
    access_token: str
    userinfo: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """The portal's side of the authorization code flow with PKCE and ``private_key_jwt``."""

    settings: LoginSettings
    key: ClientKey
    directory: ProviderDirectory
    redirect_uri: str

    def login_url(self, attempt: LoginAttempt) -> str:
        """Where the citizen logs in: always anew, at one of the accepted levels."""
        endpoint = self.directory.metadata()["authorization_endpoint"]
        url, _ = self._session().create_authorization_url(
            endpoint,
            state=attempt.state,
            nonce=attempt.nonce,
            code_verifier=attempt.verifier,
            prompt="login",
            max_age=str(MAX_AGE_SECONDS),
            acr_values=" ".join(self.settings.levels),
        )
        return str(url)

    def redeem(self, code: str, attempt: LoginAttempt) -> Answer:
        """Trade the code for tokens and userinfo. Raises ``LoginRefused``."""
        try:
            with self._session() as session:
                return self._tokens_and_claims(session, code, attempt.verifier)
        except requests.RequestException as error:
            raise LoginRefused(LoginProblem.PROVIDER_DOWN, "token or userinfo") from error
        except (AuthlibBaseError, ValueError) as error:
            raise refused("token or userinfo") from error

    def _tokens_and_claims(self, session: Any, code: str, verifier: str) -> Answer:
        metadata = self.directory.metadata()
        session.register_client_auth_method(self._proof(metadata["token_endpoint"]))
        token = session.fetch_token(
            metadata["token_endpoint"],
            grant_type="authorization_code",
            code=code,
            code_verifier=verifier,
        )
        id_token, access_token = token.get("id_token"), token.get("access_token")
        if not isinstance(id_token, str) or not isinstance(access_token, str):
            raise refused("no id_token")
        response = session.get(metadata["userinfo_endpoint"])
        response.raise_for_status()
        claims = response.json()
        if not isinstance(claims, dict):
            raise refused("userinfo")
        return Answer(id_token, access_token, claims)

    def _session(self) -> Any:
        session = OAuth2Session(
            client_id=self.settings.client_id,
            client_secret=self.key,
            token_endpoint_auth_method="private_key_jwt",  # noqa: S106 - the name of a method
            scope="openid",
            redirect_uri=self.redirect_uri,
            code_challenge_method="S256",
        )
        return bounded(session)

    def _proof(self, token_endpoint: str) -> PrivateKeyJWT:
        return PrivateKeyJWT(
            token_endpoint,
            claims={"exp": int(time.time()) + ASSERTION_SECONDS},
            alg=algorithm_of(self.key),
        )
