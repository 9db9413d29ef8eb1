"""The letters that a citizen made in this visit and that are whole."""

from __future__ import annotations

from collections.abc import Iterator

from flask import session
from werkzeug.exceptions import NotFound

from portal.web.debt_pages import DebtPages
from portal.web.letters.desk import desk_at
from portal.web.letters.drafts import KEPT
from portal.web.letters.letter import Letter


def made_letters(pages: DebtPages) -> tuple[Letter, ...]:
    """Every letter that lacks nothing and still fits its debt, oldest first."""
    return tuple(_whole(pages))


def _whole(pages: DebtPages) -> Iterator[Letter]:
    for place in session.get(KEPT, {}):
        key, between, kind = place.partition("/")
        if not between:
            continue
        try:
            desk = desk_at(pages, key, kind.replace("_", "-"))
        except NotFound:
            continue  # the debt is gone, or asks for another letter by now
        if not desk.mistakes():
            yield desk.letter()
