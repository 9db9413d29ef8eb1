"""What every template knows, and how strictly it is read."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from flask import Flask
from flask.templating import Environment
from jinja2 import StrictUndefined

from portal.web.filters import add_filters
from portal.web.i18n import LANGUAGES, current_language, translate, translate_plural
from portal.web.sessions import look, signed_in, visit


class PageEnvironment(Environment):
    """Jinja as Flask sets it up, with globals that stand once the app is made.

    A page imports some twenty components, and Jinja compares all globals at each.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template."""
        return {**self.globals, **(d or {})}


def add_templates(app: Flask, folder: Path) -> None:
    """Templates from ``folder``: an unknown name is an error, values in messages are escaped."""
    app.template_folder = str(folder)
    app.jinja_environment = PageEnvironment
    app.jinja_options = {**app.jinja_options, "undefined": StrictUndefined}
    app.jinja_options["extensions"] = ["jinja2.ext.i18n"]
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        translate, translate_plural, newstyle=True
    )
    add_filters(app)
    app.context_processor(_everywhere)


def _everywhere() -> dict[str, Any]:
    here, known = current_language(), signed_in()
    return {
        "language": here.code,
        "direction": here.direction,
        "only_translated": not here.reviewed,
        "languages": LANGUAGES,
        "logged_in": known,
        "looking_for": (look() or {}).get("name"),
        "session_left_seconds": visit().left_seconds if known else 0,
    }
