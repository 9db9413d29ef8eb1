"""The addresses of all agencies: each under its own base, ``/<id>/``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from flask import Flask, Response, abort, jsonify, request

from connectors.api.debts import DebtsQuery
from demo.agencies import known, request_routes
from demo.agencies.access import LASTING_SECONDS
from demo.agencies.agency import DemoAgency
from demo.agencies.pace import taking
from demo.agencies.problem import Refused, add_problems, unknown_person
from demo.agencies.reading import MOST_BYTES, read_body
from demo.agencies.signing import sign_answers
from demo.agencies.trouble import troubled
from portal.domain.person import Bsn
from portal.services.problems import API_VERSION

Clock = Callable[[], datetime]


def create_app(
    agencies: Mapping[str, DemoAgency], pace_ms: Mapping[str, int], clock: Clock
) -> Flask:
    """``pace_ms``: how long each agency takes for an answer. ``clock``: now, in Amsterdam."""
    app = Flask(__name__)

    app.config.update(MAX_CONTENT_LENGTH=MOST_BYTES)
    add_problems(app)

    def agency_or_404(source: str) -> DemoAgency:
        return agencies.get(source) or abort(404)

    def agency_for(source: str) -> DemoAgency:
        agency = agency_or_404(source)
        if not agency.tokens.holds(_bearer()):
            raise Refused("token-missing")
        return agency

    app.register_blueprint(request_routes.blueprint(agency_for, clock))
    app.register_blueprint(known.blueprint(agency_for, clock))
    sign_answers(app, agencies, clock)

    @app.post("/<source>/oauth2/token")
    def token(source: str) -> Response:
        return _token(agency_or_404(source))

    @app.post("/<source>/v1/debts/query")
    def query(source: str) -> Response:
        agency = agency_for(source)
        return taking(pace_ms.get(source, 0), partial(_query, agency, clock()))

    @app.after_request
    def with_version(reply: Response) -> Response:
        reply.headers["API-Version"] = API_VERSION
        return reply

    return app


def _token(agency: DemoAgency) -> Response:
    given = request.authorization
    name, secret = (given.username, given.password) if given else ("", "")
    if not agency.access.allows(name or "", secret or ""):
        return _no_token(401, "invalid_client")
    if request.form.get("grant_type") != "client_credentials":
        return _no_token(400, "unsupported_grant_type")
    reply = jsonify(
        access_token=agency.tokens.give(), token_type="Bearer", expires_in=LASTING_SECONDS
    )
    reply.headers["Cache-Control"] = "no-store"
    return reply


def _no_token(status: int, error: str) -> Response:
    """The answer of RFC 6749, section 5.2."""
    reply = jsonify(error=error)
    reply.status_code = status
    if status == 401:
        reply.headers["WWW-Authenticate"] = 'Basic realm="agency"'
    return reply


def _bearer() -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if kind.lower() == "bearer" else ""


def _query(agency: DemoAgency, now: datetime) -> Response:
    asked, _ = read_body(DebtsQuery, now)
    person = Bsn(asked.bsn)
    told = agency.tell(person, now)
    if told is None:
        return unknown_person()
    trouble = troubled(agency.trouble_with(person), told.plain)
    if trouble is not None:
        return trouble
    if not request.accept_encodings["gzip"]:
        return Response(told.plain, content_type="application/json")
    reply = Response(told.packed, content_type="application/json")
    reply.headers["Content-Encoding"] = "gzip"
    return reply
