"""What is known of pauses in this visit, for the pages that show it beside each debt.

The overview is looked at often, so it does not read the requests each time: what was read stays in
the sealed session, and is read again after a minute, and at once when something was asked here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flask import session

from portal.domain.calendar import amsterdam_day
from portal.services.asking import Asked, RequestBook
from portal.services.pausing import PauseState, pause_of_debt, pause_state, pauses_of
from portal.services.summary import KeyOf
from portal.web.filters import day_text
from portal.web.i18n import _
from portal.web.sessions import current_person, key_of_debt, look
from portal.web.words.pauses import BADGES

KEPT = "known_pauses"
FRESH = timedelta(minutes=1)
Badge = tuple[str, str]
"""The words of a badge and its kind (templates/components/status_badge.html)."""


@dataclass(frozen=True)
class KnownPauses:
    """Reads the pauses of who is logged in. ``clock`` gives instants in UTC."""

    book: RequestBook
    clock: Callable[[], datetime]

    def refresh(self, *, now: bool = False) -> None:
        """Read them again when they were read too long ago, or at once. Nothing for a helper."""
        if look() is not None:
            return
        at = self.clock()
        held = session.get(KEPT)
        if held and not now and abs(at - datetime.fromisoformat(held["at"])) < FRESH:
            return
        kept = _lines(self.all(), amsterdam_day(at), key_of_debt())
        session[KEPT] = {"at": at.isoformat(), "lines": kept}

    def all(self) -> tuple[Asked, ...]:
        """Every pause that still says something, newest first. A helper sees none."""
        if look() is not None:
            return ()
        asked = self.book.requests_of(current_person())
        return pauses_of(asked, amsterdam_day(self.clock()))

    def of(self, source: str, debt: str) -> Asked | None:
        """The pause that is about this debt."""
        return pause_of_debt(self.all(), source, debt)


def fingerprint() -> str:
    """What the written overview tells of pauses; it changes when they do."""
    return repr(session.get(KEPT, {}).get("lines"))


def badges() -> dict[str, Badge]:
    """A badge for each debt with a pause, by the address of the debt."""
    if look() is not None:
        return {}
    held = session.get(KEPT, {}).get("lines", {})
    return {f"/debts/{key}": badge_of(state, _day(until)) for key, (state, until) in held.items()}


def badge_of(state: PauseState, until: date | None) -> Badge:
    """The words for how a pause stands."""
    words, kind = BADGES[state]
    if state == "held" and until:
        return _("Pauze tot en met %(dag)s", dag=day_text(until)), kind
    return str(words), kind


def _lines(pauses: tuple[Asked, ...], on: date, key: KeyOf) -> dict[str, list[str | None]]:
    found: dict[str, list[str | None]] = {}
    for one in pauses:
        until = one.status.paused_until if one.status else None
        for debt in one.content["wish"]["debts"]:
            told = [pause_state(one, on), until.isoformat() if until else None]
            found.setdefault(key(one.source, debt), told)
    return found


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
