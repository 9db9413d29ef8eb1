"""Staying logged in a little longer, and the page for when it is over."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from portal.web.local_path import local_path
from portal.web.policy import citizen, helper_sees, public


def blueprint() -> Blueprint:
    """The routes of the session's life."""
    pages = Blueprint("session", __name__)

    @pages.get("/session-ended")
    @public
    def ended() -> str:
        return render_template("pages/session_ended.html")

    @pages.get("/session/log-in-again")
    @citizen
    def log_in_again() -> str:
        page = local_path(request.args.get("next"))
        return render_template("pages/log_in_again.html", page=page)

    @pages.post("/session/extend")
    @helper_sees("visit")
    @citizen
    def extend() -> ResponseReturnValue:
        # Coming here renewed the idle time. A script stays on its page; a form goes on.
        if "text/html" in request.headers.get("Accept", ""):
            return redirect("/overview", 303)
        return "", 204

    return pages
