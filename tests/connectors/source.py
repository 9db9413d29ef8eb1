"""A source on a real HTTP server: the token and the question, answered as the test says."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from connectors.agency_api import QUERY_PATH, AgencyApi
from connectors.agency_file import AgencyFile
from connectors.endpoint import Endpoint, endpoint_of
from connectors.exchange import Limits
from connectors.known import KNOWN_PATH
from connectors.login import TOKEN_PATH
from connectors.registry import connector
from tests.connectors.answers import KEY

QUICK = Limits(seconds=2.0)
Answering = Callable[[Request], Response]


def endpoint(base: str, **more: object) -> Endpoint:
    """The settings of the source at this address; ``more`` such as ``JWKS_FILE``."""
    return endpoint_of(
        "cjib",
        {
            "SOURCE_CJIB_URL": base,
            "SOURCE_CJIB_CLIENT_ID": "portal",
            "SOURCE_CJIB_SECRET": "geheim",
            "SOURCE_CJIB_PERSON_KEY": urlsafe_b64encode(KEY).decode(),
            **{f"SOURCE_CJIB_{name}": str(value) for name, value in more.items()},
        },
    )


def says(body: Any, status: int = 200, media: str = "application/json") -> Response:
    """A response with this body as JSON."""
    return Response(json.dumps(body), status, content_type=media)


def unknown_person() -> Response:
    """The word of a source for a person that it does not know."""
    problem = {"type": "https://agency.example/problems/unknown-person", "status": 404}
    return says(problem, 404, "application/problem+json")


class Source:
    """Serves the addresses of an agency and keeps what it was asked."""

    def __init__(self, server: HTTPServer) -> None:
        self.base = server.url_for("/cjib")
        self.asked: list[Request] = []
        self.tokens = 0
        self.answering: Answering = lambda _: says({})
        self.granting: Answering = self._grant
        server.expect_request("/cjib" + TOKEN_PATH).respond_with_handler(
            lambda request: self.granting(request)
        )
        self.knowing: Answering = lambda _: Response("", 404)
        server.expect_request("/cjib" + QUERY_PATH).respond_with_handler(self._answer)
        server.expect_request("/cjib" + KNOWN_PATH).respond_with_handler(
            lambda request: self.knowing(request)
        )

    def connector(self, facts: AgencyFile, limits: Limits = QUICK, **more: object) -> AgencyApi:
        """A connector to this source; ``more`` settings such as ``JWKS_FILE``."""
        return connector(facts, endpoint(self.base, **more), limits=limits)

    def _grant(self, request: Request) -> Response:
        self.tokens += 1
        token = {"access_token": f"t{self.tokens}", "token_type": "Bearer", "expires_in": 300}
        return says(token)

    def _answer(self, request: Request) -> Response:
        self.asked.append(request)
        return self.answering(request)
