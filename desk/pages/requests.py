"""The first page: who is not logged in may log in, the desk sees its requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, redirect, render_template
from flask.typing import ResponseReturnValue

from desk.clocks import Clock, Clocks, clocks
from desk.policy import staff
from desk.staff import current_staff, here
from desk.words import PACES, STATES
from portal.domain.desk import DeskLine
from portal.storage.desk import DeskItems
from portal.web.i18n import LazyText
from portal.web.policy import public

OVER_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One request in the list. ``mine``: whoever looks has taken it."""

    line: DeskLine
    clocks: Clocks
    mine: bool

    @property
    def next(self) -> Clock | None:
        """The term that runs now."""
        return self.clocks.next

    @property
    def badge(self) -> tuple[LazyText, str] | None:
        """How the term stands, in a word and a kind."""
        return PACES[self.next.pace] if self.next else None

    @property
    def state(self) -> tuple[LazyText, str]:
        """How the request stands, in words and a kind."""
        return STATES[self.line.state]


def blueprint(items: DeskItems, clock: Callable[[], datetime]) -> Blueprint:
    """``/`` and ``/requests``. The list holds nothing that a citizen wrote."""
    pages = Blueprint("requests", __name__)

    @pages.get("/")
    @public
    def start() -> ResponseReturnValue:
        who = current_staff()
        if who is None:
            return render_template("desk/start.html")
        return redirect("/requests" if "desk" in who.roles else "/counts", 303)

    @pages.get("/requests")
    @staff("desk")
    def all_requests() -> str:
        me, now = here(), clock()
        lines = [_shown(line, me.id, now) for line in items.of_municipality(me.municipality)]
        return render_template(
            "desk/requests.html",
            new=_by_clock(one for one in lines if one.line.state == "new"),
            running=_by_clock(one for one in lines if one.line.state != "new" and not _over(one)),
            over=[one for one in reversed(lines) if _over(one)][:OVER_SHOWN],
        )

    return pages


def _shown(line: DeskLine, me: str, now: datetime) -> ShownLine:
    mine = line.taken_by is not None and line.taken_by.id == me
    return ShownLine(line=line, clocks=clocks(line, now), mine=mine)


def _over(one: ShownLine) -> bool:
    return one.line.over


def _by_clock(lines: Iterable[ShownLine]) -> list[ShownLine]:
    """Urgent first, then what must be done soonest; what is decided comes last."""
    return sorted(
        lines,
        key=lambda one: (
            one.next is None,
            not one.line.urgent,
            one.next.by if one.next else one.line.received_at.date(),
            one.line.received_at,
        ),
    )
