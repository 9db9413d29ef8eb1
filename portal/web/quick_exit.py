"""Leaving at once: the session ends, a neutral page comes, and Back shows nothing."""

from __future__ import annotations

import logging

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.web.policy import public
from portal.web.sessions import sign_out

LEFT, LEFT_SECONDS = "left", 600

logger = logging.getLogger(__name__)


def has_left() -> bool:
    """Whether this browser just left: then Back shows the neutral page too."""
    return LEFT in request.cookies


def blueprint(*, secure: bool) -> Blueprint:
    """The routes of the quick exit. ``secure``: cookies only over HTTPS."""
    pages = Blueprint("quick_exit", __name__)

    @pages.post("/exit")
    @public
    def leave() -> Response:
        _end()
        response = redirect(url_for("quick_exit.blank"), 303)
        response.set_cookie(LEFT, "1", LEFT_SECONDS, secure=secure, httponly=True, samesite="Lax")
        return response

    @pages.get("/blank")
    @public
    def blank() -> str:
        return render_template("pages/blank.html")

    return pages


def _end() -> None:
    try:
        sign_out()
    except Exception as error:  # noqa: BLE001 - who must leave, leaves; the browser's key is gone
        logger.error("a session could not be removed at exit: %s", type(error).__name__)
