"""The public page of sources: who takes part, what each offers, and where else to look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flask import Blueprint, render_template

from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.services.source_state import SourceState
from portal.web.filters import day_text
from portal.web.i18n import _
from portal.web.policy import public
from portal.web.words.kinds import kind_word
from portal.web.words.offers import PROMISES, REQUESTS, STANDINGS

BADGES = {"answering": "safe", "failing": "warning", "resting": "warning"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectedText:
    """A source that takes part. ``requests`` is None when it never said what it takes."""

    agency: Agency
    state: str
    badge: str
    since: str
    last: str
    kinds: tuple[str, ...]
    requests: tuple[str, ...] | None
    promises: tuple[str, ...]


def blueprint(
    agencies: Sequence[Agency],
    states: Callable[[], Mapping[str, SourceState]],
    clock: Callable[[], datetime],
) -> Blueprint:
    """/sources-overview. ``states`` costs no question to the database."""
    pages = Blueprint("connected", __name__)
    by_id = {agency.id: agency for agency in agencies}
    elsewhere = tuple(a for a in agencies if not a.connected and a.moved_to is None)
    moved = tuple((a, by_id[a.moved_to]) for a in agencies if a.moved_to in by_id)

    @pages.get("/sources-overview")
    @public
    def show() -> str:
        known, now = states(), clock()
        taking_part = [
            connected_text(agency, known.get(agency.id) or SourceState(source=agency.id), now)
            for agency in agencies
            if agency.connected
        ]
        return render_template(
            "pages/connected.html", sources=taking_part, elsewhere=elsewhere, moved=moved
        )

    return pages


def connected_text(agency: Agency, state: SourceState, now: datetime) -> ConnectedText:
    """The words for one source. Days only: an exact time could tell that somebody looked."""
    standing, today, offers = state.standing(now), amsterdam_day(now), state.offers
    return ConnectedText(
        agency=agency,
        state=str(STANDINGS[standing]),
        badge=BADGES.get(standing, "neutral"),
        since=_day(state.first_answer_at, today),
        last=_day(state.last_answer_at, today),
        kinds=tuple(dict.fromkeys(str(kind_word(kind)) for kind in agency.categories)),
        requests=None
        if offers is None
        else tuple(str(text) for kind, text in REQUESTS.items() if kind in offers),
        promises=tuple(str(text) for name, text in PROMISES.items() if name in (offers or ())),
    )


def _day(at: datetime | None, today: date) -> str:
    if at is None:
        return _("Nog geen antwoord")
    return _("Vandaag") if amsterdam_day(at) == today else day_text(at)
