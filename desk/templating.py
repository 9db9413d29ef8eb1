"""What every template of the desk knows. Its own come first; components are the portal's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from babel.dates import format_date
from flask import Flask
from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined

from desk.pages.shown import stage_words
from desk.staff import current_staff
from portal.assets import assets
from portal.web.filters import add_filters
from portal.web.i18n import LANGUAGES, current_language, translate, translate_plural
from portal.web.sessions import visit
from portal.web.templates import PageEnvironment

OWN = Path(__file__).resolve().parent / "templates"


def add_templates(app: Flask, names: Mapping[str, str], agencies: Mapping[str, str]) -> None:
    """Templates of the desk before those of the portal.

    ``names``: municipalities by code; ``agencies``: the organisations of debts by id.
    """
    app.jinja_environment = PageEnvironment
    app.jinja_options = {**app.jinja_options, "undefined": StrictUndefined}
    app.jinja_options["extensions"] = ["jinja2.ext.i18n"]
    app.jinja_loader = ChoiceLoader([FileSystemLoader(OWN), FileSystemLoader(assets("templates"))])
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        translate, translate_plural, newstyle=True
    )
    add_filters(app)
    app.add_template_filter(_month_name, "month_name")
    app.jinja_env.globals["agency_name"] = lambda agency: agencies.get(agency, agency)
    app.jinja_env.globals["stage_words"] = stage_words
    app.context_processor(lambda: _everywhere(names))


def _everywhere(names: Mapping[str, str]) -> dict[str, Any]:
    language, who = current_language(), current_staff()
    return {
        "language": language.code,
        "direction": language.direction,
        "languages": LANGUAGES,
        "logged_in": who is not None,
        "roles": who.roles if who else frozenset(),
        "staff_name": who.staff.name if who else "",
        "municipality": names.get(who.staff.municipality, "") if who else "",
        "session_left_seconds": visit().left_seconds if who else 0,
    }


def _month_name(first: date) -> str:
    """A month as ``november 2026``."""
    return format_date(first, format="LLLL y", locale=current_language().locale)
