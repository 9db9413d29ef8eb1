"""The addresses of an agency for requests, and for what it offers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, Response, jsonify, request

from connectors.api.request import AnyRequest, DebtHelpRequest, NewRequest
from connectors.api.values import KEY_PATTERN
from demo.agencies.agency import DemoAgency
from demo.agencies.desk import Desk
from demo.agencies.problem import Refused
from demo.agencies.reading import read_body
from portal.domain.person import Bsn

FindAgency = Callable[[str], DemoAgency]
"""The agency of an address, once the caller has shown a token. Raises what ends the request."""


def blueprint(agency_for: FindAgency, clock: Callable[[], datetime]) -> Blueprint:
    """``/<source>/v1/requests`` and ``/<source>/v1/capabilities``."""
    routes = Blueprint("requests", __name__)

    @routes.get("/<source>/v1/capabilities")
    def capabilities(source: str) -> Response:
        return jsonify(agency_for(source).capabilities())

    @routes.post("/<source>/v1/requests")
    def take(source: str) -> tuple[Response, int]:
        agency = agency_for(source)
        now = clock()
        asked, body = read_body(NewRequest, now)
        key = _key()
        known = agency.desk.repeated(key, body)
        if known is not None:
            return jsonify(known), 200
        _check(agency, asked.root, now)
        told, new = agency.desk.take(key, body, asked.root, now)
        return jsonify(told), 201 if new else 200

    @routes.get("/<source>/v1/requests/<request_id>")
    def standing(source: str, request_id: str) -> Response:
        return jsonify(agency_for(source).desk.standing(request_id))

    @routes.post("/<source>/v1/requests/<request_id>/withdraw")
    def withdraw(source: str, request_id: str) -> Response:
        desk: Desk = agency_for(source).desk
        return jsonify(desk.withdraw(request_id, clock()))

    return routes


def _key() -> str:
    key = request.headers.get("Idempotency-Key", "")
    if not re.fullmatch(KEY_PATTERN.strip("^$"), key, re.ASCII):
        raise Refused("bad-request", reason="bad_id", field="Idempotency-Key")
    return key


def _check(agency: DemoAgency, asked: AnyRequest, now: datetime) -> None:
    """Raise ``Refused`` for what is not taken here, or about whom or what nothing is known."""
    if asked.kind not in agency.desk.offers.requests:
        raise Refused("not-offered")
    if isinstance(asked, DebtHelpRequest):
        return
    known = agency.debts_of(Bsn(asked.bsn), now)
    if known is None:
        raise Refused("unknown-person")
    if not _debts_in(asked) <= known:
        raise Refused("unknown-debt")


def _debts_in(asked: AnyRequest) -> set[str]:
    """The debts that a request is about."""
    one = getattr(asked.wish, "debt", None)
    return {one} if one else set(getattr(asked.wish, "debts", ()))
