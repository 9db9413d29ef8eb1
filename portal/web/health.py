"""For the machines that watch over the portal."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.web.policy import machine


def blueprint(check: Callable[[], None]) -> Blueprint:
    """``/healthz``: 200 when the portal can work. ``check`` raises when it cannot."""
    pages = Blueprint("health", __name__)

    @pages.get("/healthz")
    @machine
    def healthz() -> ResponseReturnValue:
        check()
        return {"status": "ok"}

    return pages
