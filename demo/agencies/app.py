"""The addresses of all agencies: each under its own base, ``/<id>/``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from flask import Flask, Response, abort, jsonify, request

from demo.agencies.access import LASTING_SECONDS
from demo.agencies.agency import DemoAgency
from demo.agencies.pace import taking
from demo.agencies.problem import problem, unknown_person
from demo.agencies.trouble import troubled
from portal.domain.person import Bsn, InvalidBsn

Clock = Callable[[], datetime]


def create_app(
    agencies: Mapping[str, DemoAgency], pace_ms: Mapping[str, int], clock: Clock
) -> Flask:
    """``pace_ms``: how long each agency takes for an answer. ``clock``: now, in Amsterdam."""
    app = Flask(__name__)

    def agency_or_404(source: str) -> DemoAgency:
        return agencies.get(source) or abort(404)

    @app.post("/<source>/oauth2/token")
    def token(source: str) -> Response:
        return _token(agency_or_404(source))

    @app.post("/<source>/v1/debts/query")
    def query(source: str) -> Response:
        agency = agency_or_404(source)
        if not agency.tokens.holds(_bearer()):
            return problem(401, "token-missing", "A token that holds is needed.")
        return taking(pace_ms.get(source, 0), partial(_query, agency, clock()))

    @app.errorhandler(404)
    def nothing_here(_: Exception) -> Response:
        return problem(404, "no-such-address", "There is nothing at this address.")

    return app


def _token(agency: DemoAgency) -> Response:
    given = request.authorization
    name, secret = (given.username, given.password) if given else ("", "")
    if not agency.access.allows(name or "", secret or ""):
        return problem(401, "wrong-credentials", "These credentials are not known.")
    if request.form.get("grant_type") != "client_credentials":
        return problem(400, "wrong-grant", "Only client_credentials is granted.")
    reply = jsonify(
        access_token=agency.tokens.give(), token_type="Bearer", expires_in=LASTING_SECONDS
    )
    reply.headers["Cache-Control"] = "no-store"
    return reply


def _bearer() -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if kind.lower() == "bearer" else ""


def _query(agency: DemoAgency, now: datetime) -> Response:
    asked = request.get_json(silent=True)
    try:
        person = Bsn(str(asked["bsn"])) if isinstance(asked, dict) else None
    except (KeyError, InvalidBsn):
        person = None
    if person is None:
        return problem(400, "bad-question", "The question must name a person.")
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
