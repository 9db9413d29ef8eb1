"""Staying logged in a little longer, and the page for when it is over."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from desk.policy import staff
from portal.web.policy import public


def blueprint() -> Blueprint:
    """The routes of the session's life."""
    pages = Blueprint("session", __name__)

    @pages.get("/session-ended")
    @public
    def ended() -> str:
        return render_template("desk/session_ended.html")

    @pages.post("/session/extend")
    @staff()
    def extend() -> ResponseReturnValue:
        # Coming here renewed the idle time. A script stays on its page; a form goes on.
        if "text/html" in request.headers.get("Accept", ""):
            return redirect("/", 303)
        return "", 204

    return pages
