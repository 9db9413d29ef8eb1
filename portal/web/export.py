"""My data as JSON: everything the sources told us in this visit."""

from __future__ import annotations

import json

from flask import Blueprint, Response

from portal.services.export import export_all
from portal.web.debt_pages import DebtPages
from portal.web.policy import citizen
from portal.web.sessions import answers


def blueprint(pages: DebtPages) -> Blueprint:
    """/export.json, as a download that is not kept anywhere."""
    routes = Blueprint("export", __name__)

    @routes.get("/export.json")
    @citizen
    def download() -> Response:
        kept = answers()
        asked = [kept.answer(agency.id) for agency in pages.agencies if agency.connected]
        known = [answer for answer in asked if answer is not None]
        data = export_all(pages.agencies, known, pages.clock(), pages.today())
        response = Response(json.dumps(data, ensure_ascii=False), mimetype="application/json")
        response.headers["Content-Disposition"] = 'attachment; filename="mijn-schulden.json"'
        response.headers["Cache-Control"] = "no-store"
        return response

    return routes
