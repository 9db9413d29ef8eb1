"""Choosing a language."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, g, redirect, request
from werkzeug.wrappers import Response

from portal.web.i18n import BY_CODE, COOKIE
from portal.web.local_path import local_path
from portal.web.policy import public

A_YEAR = 365 * 24 * 60 * 60


def blueprint(*, secure: bool) -> Blueprint:
    """The route that keeps the choice. ``secure``: the cookie only over HTTPS."""
    pages = Blueprint("language", __name__)

    @pages.get("/language/<code>")
    @public
    def choose(code: str) -> Response:
        if code not in BY_CODE:
            abort(404)
        response = redirect(local_path(request.args.get("back")), 303)
        response.set_cookie(COOKIE, code, A_YEAR, secure=secure, httponly=True, samesite="Lax")
        return response

    pages.app_url_defaults(_back_to_here)
    return pages


def _back_to_here(endpoint: str, values: dict[str, Any]) -> None:
    """A link to another language leads back to the page it stands on."""
    if endpoint == "language.choose" and request.method == "GET" and not g.get("failed"):
        values.setdefault("back", request.full_path.rstrip("?"))
