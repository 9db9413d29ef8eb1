"""Does this agency know someone? It keeps the keyed hashes of whom it knows, and looks there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Blueprint, Response, jsonify

from connectors.api.debts import PersonQuestion
from connectors.known import KNOWN_PATH
from demo.agencies.problem import Refused
from demo.agencies.reading import read_body
from demo.agencies.request_routes import FindAgency


def blueprint(agency_for: FindAgency, clock: Callable[[], datetime]) -> Blueprint:
    """``/<source>/v1/persons/known``, of agencies that want to be asked first."""
    routes = Blueprint("known", __name__)

    @routes.post(f"/<source>{KNOWN_PATH}")
    def known(source: str) -> Response:
        agency = agency_for(source)
        if not agency.asked_first:
            raise Refused("not-offered")
        asked, _ = read_body(PersonQuestion, clock())
        return jsonify(
            version="1.0",
            agency=agency.id,
            person=asked.person,
            known=agency.knows_hash(asked.person),
        )

    return routes
