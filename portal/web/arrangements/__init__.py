"""All arrangements that run, over all organisations."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, render_template

from portal.domain.request import RequestKind
from portal.web.arrangements.running import all_running
from portal.web.debt_pages import DebtPages
from portal.web.policy import citizen

__all__ = ["blueprint"]


def blueprint(pages: DebtPages, takes: Callable[[str, RequestKind], bool]) -> Blueprint:
    """/arrangements."""
    routes = Blueprint("arrangements", __name__)

    @routes.get("/arrangements")
    @citizen
    def show() -> str:
        return render_template("pages/arrangements.html", all=all_running(pages, takes))

    return routes
