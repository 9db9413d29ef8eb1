"""A page that shows every component. For development: only with SHOW_COMPONENTS=1."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, render_template

from portal.web.policy import public


def blueprint() -> Blueprint:
    """``/components``: what pages are made of, with invented examples."""
    pages = Blueprint("components", __name__)

    @pages.get("/components")
    @public
    def show() -> str:
        return render_template("pages/components.html", today=date(2026, 11, 21))

    return pages
