"""The overview as it was written once complete, kept in the sealed session.

While nothing changes the page is not worked out again at each visit. It is sealed like the
answers it came from, and ends with them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from flask import current_app, session
from markupsafe import Markup

from portal.web.i18n import current_language

NAME = "overview"


def read(on: date) -> Markup | None:
    """What was kept on this day, in this language, by this release; else None."""
    mark, text = session.get(NAME, ("", ""))
    return Markup(text) if mark == _mark(on) else None  # noqa: S704 - our own template wrote it


def keep(on: date, text: Markup) -> None:
    """Keep it until a source is asked again."""
    session[NAME] = [_mark(on), text]


def forget() -> None:
    """A source is asked again: what was kept no longer counts."""
    session.pop(NAME, None)


def _mark(on: date) -> str:
    url_for = cast(Callable[..., str], current_app.jinja_env.globals["url_for"])
    return f"{current_language().code} {on.isoformat()} {url_for('static', filename='icons.svg')}"
