"""Our provider, served by the test itself, with answers that a test can forge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask, Response, json, request
from joserfc import jwt
from joserfc.jws import extract_compact

from demo.idp.app import create_app
from demo.idp.citizens import load_citizens
from demo.idp.client import portal_client
from demo.idp.keys import SigningKey, read_public_key
from demo.idp.provider import Provider

Claims = dict[str, Any]
Change = Callable[[Any], Any]
CITIZENS = Path(__file__).with_name("citizens.yaml")


class Forge:
    """Changes to the provider's answers, per endpoint. Without any the provider is honest."""

    def __init__(self, portal: str, client_key: Path, key: SigningKey) -> None:
        self.portal, self.client_key, self.key = portal, client_key, key
        self.changes: dict[str, Change] = {}

    def answer(self, endpoint: str, change: Change) -> None:
        """Change the JSON of ``token``, ``userinfo``, ``discovery`` or ``jwks``.

        ``change`` gives other JSON, or a whole response.
        """
        self.changes[endpoint] = change

    def id_token(self, change: Callable[[Claims], Claims]) -> None:
        """Change the claims of the id token, signed with the provider's real key."""
        self.sign(lambda header, claims: jwt.encode(header, change(claims), self.key))

    def sign(self, made: Callable[[Claims, Claims], str]) -> None:
        """Put another id token in the place of the real one, made of its header and claims."""

        def change(answer: Claims) -> Claims:
            token = extract_compact(answer["id_token"].encode())
            answer["id_token"] = made(token.headers(), json.loads(token.payload))
            return answer

        self.answer("token", change)

    def after(self, response: Response) -> Response:
        """What goes over the line instead."""
        change = self.changes.get(request.endpoint or "")
        if change is None or not response.is_json:
            return response
        changed = change(response.get_json())
        if isinstance(changed, Response):
            return changed
        response.set_data(json.dumps(changed))
        return response


def provider_app(issuer: str, forge: Forge) -> Flask:
    """The provider at this address, for the portal the forge knows."""
    key = read_public_key(forge.client_key)
    provider = Provider(
        issuer=issuer,
        client=portal_client("mijn-schuldoverzicht", forge.portal, key, "ES256"),
        key=forge.key,
        citizens=load_citizens(CITIZENS),
    )
    app = create_app(provider)
    app.after_request(forge.after)
    return app
