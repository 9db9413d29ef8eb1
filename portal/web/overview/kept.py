"""The overview as it was written once complete, kept in the sealed session.

While nothing changes the page is not worked out again at each visit. It is sealed like the
answers it came from, and ends with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from flask import current_app, session
from markupsafe import Markup

from portal.web.i18n import current_language

NAME = "overview"


def read(on: date, quarantined: Sequence[str]) -> Markup | None:
    """What was kept on this day, in this language, by this release, while the same sources were in
    quarantine; else None."""
    mark, text = session.get(NAME, ("", ""))
    same = mark == _mark(on, quarantined)
    return Markup(text) if same else None  # noqa: S704 - our own template wrote it


def keep(on: date, quarantined: Sequence[str], text: Markup) -> None:
    """Keep it until a source is asked again, goes into quarantine or comes out of it."""
    session[NAME] = [_mark(on, quarantined), text]


def forget() -> None:
    """A source is asked again: what was kept no longer counts."""
    session.pop(NAME, None)


def _mark(on: date, quarantined: Sequence[str]) -> str:
    url_for = cast(Callable[..., str], current_app.jinja_env.globals["url_for"])
    release = url_for("static", filename="icons.svg")
    return " ".join((current_language().code, on.isoformat(), release, *quarantined))
