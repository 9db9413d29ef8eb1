"""The authorization code flow with PKCE, and the id token that comes out of it."""

from __future__ import annotations

import time
from typing import Any

from authlib.oauth2.rfc6749 import InvalidRequestError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc7523 import JWTBearerClientAssertion
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import OpenIDCode, UserInfo

from demo.idp.client import Client
from demo.idp.keys import SigningKey
from demo.idp.login import Code, Login
from demo.idp.provider import TOKEN_SECONDS, Provider


class CodeGrant(AuthorizationCodeGrant):  # type: ignore[misc]
    """Authorization code. ``self.server.provider`` holds what is remembered."""

    TOKEN_ENDPOINT_AUTH_METHODS = ["private_key_jwt"]

    @property
    def provider(self) -> Provider:
        """The provider this grant belongs to."""
        provider: Provider = self.server.provider
        return provider

    def save_authorization_code(self, code: str, request: Any) -> None:
        """Keep the code with what it is bound to."""
        asked = request.payload.data
        saved = Code(
            code=code,
            client_id=request.client.client_id,
            redirect_uri=request.payload.redirect_uri,
            scope=request.scope,
            nonce=asked.get("nonce"),
            code_challenge=asked["code_challenge"],
            code_challenge_method=asked["code_challenge_method"],
            login=request.user,
        )
        self.provider.codes.put(code, saved)

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        """The code, once: a second try, also a failed one, finds nothing."""
        found = self.provider.codes.take(code)
        return found if found and found.client_id == client.client_id else None

    def delete_authorization_code(self, authorization_code: Code) -> None:
        """Nothing to do: finding it was taking it."""

    def authenticate_user(self, authorization_code: Code) -> Login:
        """The login the code stands for."""
        return authorization_code.login


class StrictPkce(CodeChallenge):  # type: ignore[misc]
    """PKCE (RFC 7636) that is required, with S256 only."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]

    def validate_code_challenge(self, grant: CodeGrant, redirect_uri: str) -> None:
        """Refuse a request without a challenge or with another method than S256."""
        if grant.request.payload.data.get("code_challenge_method") != "S256":
            raise InvalidRequestError("Only 'code_challenge_method' S256 is accepted.")
        super().validate_code_challenge(grant, redirect_uri)


class IdToken(OpenIDCode):  # type: ignore[misc]
    """The id token: who, for whom, how surely and when."""

    def __init__(self, provider: Provider) -> None:
        super().__init__(require_nonce=True)
        self._provider = provider

    def exists_nonce(self, nonce: str, request: Any) -> bool:
        """The client checks its own nonce; a code is single-use anyway."""
        return False

    def resolve_client_private_key(self, client: Client) -> SigningKey:
        """The provider's one key."""
        return self._provider.key

    def get_encode_header(self, client: Client) -> dict[str, str]:
        """Which key and how."""
        return {"alg": self._provider.algorithm, "kid": str(self._provider.key.kid)}

    def get_client_claims(self, client: Client) -> dict[str, Any]:
        """From whom, for whom, until when."""
        return {
            "iss": self._provider.issuer,
            "aud": client.client_id,
            "exp": int(time.time()) + TOKEN_SECONDS,
        }

    def generate_user_info(self, user: Login, scope: str) -> UserInfo:
        """The pairwise subject and the session. Never the BSN: this token travels in URLs."""
        return UserInfo(sub=self._provider.subject(user), sid=user.sid)


class ClientAssertion(JWTBearerClientAssertion):  # type: ignore[misc]
    """``private_key_jwt``: the client signs who it is. Each assertion works once."""

    CLIENT_AUTH_METHOD = "private_key_jwt"

    def __init__(self, provider: Provider) -> None:
        super().__init__()
        self._provider = provider

    def get_audiences(self) -> list[str]:
        """The names of this provider that an assertion may be addressed to."""
        return [f"{self._provider.issuer}/token", self._provider.issuer]

    def validate_jti(self, claims: dict[str, Any], jti: str) -> bool:
        """Whether this assertion is new."""
        return self._provider.assertions.put(jti, True)

    def resolve_client_public_key(self, client: Client) -> SigningKey:
        """The client's registered key."""
        return client.public_key
