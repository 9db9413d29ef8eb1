"""The client: the portal, as the provider knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import ClientMixin

from demo.idp.keys import SigningKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Client(ClientMixin):  # type: ignore[misc]
    """A registered relying party that proves itself with a signed assertion.

    ``for_staff``: staff of municipalities log in there, and no citizen.
    """

    client_id: str
    public_key: SigningKey
    redirect_uri: str
    post_logout_redirect_uri: str
    backchannel_logout_uri: str
    for_staff: bool = False
    id_token_signed_response_alg: str = "ES256"

    @property
    def client_metadata(self) -> dict[str, Any]:
        """The metadata in the names of the registration standard."""
        return {"post_logout_redirect_uris": [self.post_logout_redirect_uri]}

    def get_client_id(self) -> str:
        """The client id."""
        return self.client_id

    def get_default_redirect_uri(self) -> str:
        """The one registered address."""
        return self.redirect_uri

    def get_allowed_scope(self, scope: str) -> str:
        """Only ``openid`` is known."""
        return "openid" if "openid" in scope.split() else ""

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Whether this is exactly the registered address."""
        return redirect_uri == self.redirect_uri

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        """Only a signed assertion will do."""
        return method == "private_key_jwt"

    def check_response_type(self, response_type: str) -> bool:
        """Only the authorization code flow."""
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        """Only the authorization code flow; no refresh tokens."""
        return grant_type == "authorization_code"


def portal_client(
    client_id: str, portal: str, public_key: SigningKey, alg: str, *, for_staff: bool = False
) -> Client:
    """The portal at an address such as ``http://127.0.0.1:8000``, or the desk at its own."""
    return Client(
        client_id=client_id,
        public_key=public_key,
        redirect_uri=f"{portal}/login/callback",
        post_logout_redirect_uri=f"{portal}/logged-out",
        backchannel_logout_uri=f"{portal}/logout/backchannel",
        for_staff=for_staff,
        id_token_signed_response_alg=alg,
    )
