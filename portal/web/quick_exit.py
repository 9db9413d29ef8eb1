"""Leaving at once: the session ends, a neutral page comes, and Back shows nothing."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from portal.web.policy import public
from portal.web.sessions import sign_out, signed_in

LEFT, LEFT_SECONDS = "left", 600

logger = logging.getLogger(__name__)


def has_left() -> bool:
    """Whether this browser just left: then Back shows the neutral page too."""
    return LEFT in request.cookies


def blueprint(*, secure: bool, unavailable: Sequence[type[Exception]]) -> Blueprint:
    """The routes of the quick exit. ``secure``: cookies only over HTTPS.

    Leaving works too while the store raises one of ``unavailable``: the browser loses its key.
    """
    pages = Blueprint("quick_exit", __name__)

    @pages.post("/exit")
    @public
    def leave() -> Answer:
        try:
            sign_out()
        except tuple(unavailable) as error:
            logger.error("a session could not be removed at exit: %s", type(error).__name__)
        answer = redirect(url_for("quick_exit.blank"), 303)
        answer.set_cookie(LEFT, "1", LEFT_SECONDS, secure=secure, httponly=True, samesite="Lax")
        return answer

    for fault in unavailable:
        pages.register_error_handler(fault, lambda error: leave())

    @pages.get("/blank")
    @public
    def blank() -> str:
        return render_template("pages/blank.html")

    @pages.after_app_request
    def came_back(response: Response) -> Response:
        if has_left() and signed_in():
            response.delete_cookie(LEFT, secure=secure, httponly=True, samesite="Lax")
        return response

    return pages
