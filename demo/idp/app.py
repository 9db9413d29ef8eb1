"""The provider as a web application."""

from __future__ import annotations

from urllib.parse import urlsplit

from authlib.oauth2.rfc9207 import IssuerParameter
from flask import Flask, Response
from flask.typing import ResponseReturnValue

from demo.idp.keys import public_keys
from demo.idp.pages import pages
from demo.idp.provider import Provider
from demo.idp.server import ProtocolServer


def create_app(provider: Provider) -> Flask:
    """The pages and the endpoints of the protocol."""
    app = Flask(__name__)
    server = ProtocolServer(app, provider)
    server.register_extension(_IssuerInAnswer(provider.issuer))
    app.extensions["protocol"] = server
    app.register_blueprint(pages)
    _add_endpoints(app, server)
    app.after_request(lambda response: _secured(response, provider))
    return app


class _IssuerInAnswer(IssuerParameter):  # type: ignore[misc]
    def __init__(self, issuer: str) -> None:
        self._issuer = issuer

    def get_issuer(self) -> str:
        """Who answers (RFC 9207), so that answers of providers cannot be mixed up."""
        return self._issuer


def _add_endpoints(app: Flask, server: ProtocolServer) -> None:
    provider = server.provider

    @app.get("/.well-known/openid-configuration")
    def discovery() -> ResponseReturnValue:
        return provider.discovery()

    @app.get("/jwks")
    def jwks() -> ResponseReturnValue:
        return public_keys(provider.key)

    @app.post("/token")
    def token() -> ResponseReturnValue:
        response: Response = server.create_token_response()
        return response

    @app.get("/userinfo")
    def userinfo() -> ResponseReturnValue:
        response: Response = server.create_endpoint_response("userinfo")
        return response


def _secured(response: Response, provider: Provider) -> Response:
    known = [one for one in (provider.client, provider.desk) if one is not None]
    places = ("{0.scheme}://{0.netloc}".format(urlsplit(one.redirect_uri)) for one in known)
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        f"form-action 'self' {' '.join(places)}"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers.setdefault("Cache-Control", "no-store")
    return response
