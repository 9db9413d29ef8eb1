"""Why a debt exists and how to prevent the next one: a section of a debt, and a page for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from flask import Blueprint, abort, render_template

from portal.domain.calendar import amsterdam_day
from portal.web.i18n import LazyText
from portal.web.policy import public
from portal.web.words.good_to_know import GoodToKnow, good_to_know
from portal.web.words.kinds import GROUPS, KINDS, kind_word
from portal.web.words.prevent import ANY, PREVENT
from portal.web.words.why import WHY


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyText:
    """A kind of debt: why it exists (nothing for a kind we do not know), what to do next time."""

    name: LazyText
    why: tuple[LazyText, ...]
    prevent: tuple[LazyText, ...]
    good_to_know: tuple[GoodToKnow, ...]


def why_text(kind: str, on: date) -> WhyText:
    """The words about a kind of debt, by the law of a day."""
    return WhyText(
        name=kind_word(kind),
        why=WHY.get(kind, ()),
        prevent=PREVENT.get(kind, ANY),
        good_to_know=good_to_know(kind, on),
    )


def blueprint(clock: Callable[[], datetime]) -> Blueprint:
    """/why and /why/<kind>. An unknown kind has no page."""
    pages = Blueprint("why", __name__)

    @pages.get("/why")
    @public
    def every_kind() -> str:
        return render_template("pages/why_all.html", groups=_groups())

    @pages.get("/why/<kind>")
    @public
    def one_kind(kind: str) -> str:
        if kind not in KINDS:
            abort(404)
        return render_template("pages/why.html", about=why_text(kind, amsterdam_day(clock())))

    return pages


def _groups() -> list[tuple[LazyText, dict[str, str]]]:
    """The names of the groups with the words in them, and the first kind that each stands for."""
    found = []
    for name, kinds in GROUPS:
        words: dict[str, str] = {}
        for kind, word in kinds.items():
            words.setdefault(str(word), kind)
        found.append((name, words))
    return found
