"""One page of what became of a pause at each creditor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from portal.domain.agency import Agency
from portal.services.asking import Asked
from portal.services.pausing import PauseDebt, PauseState, pause_state
from portal.web.asking.standing import standing_sentences
from portal.web.debt_line import Agencies, agency_name, pause_text
from portal.web.i18n import _
from portal.web.pause.known import Badge, badge_of
from portal.web.pause.page import meanwhile_of
from portal.web.words.kinds import kind_word
from portal.web.words.pauses import BADGES
from portal.web.words.requests import PAUSES

Link = tuple[str, str]
"""An address and its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseAnswer:
    """How the pause stands at one creditor. ``held``: it stands still; ``meanwhile``: what goes on.
    ``instead``: what is possible when there is no pause; ``call``: whom to call then."""

    name: str
    badge: Badge
    debts: tuple[str, ...]
    sentences: tuple[str, ...]
    meanwhile: tuple[str, ...] = ()
    instead: tuple[Link, ...] = ()
    call: Agency | None = None
    quote: str | None = None
    href: str | None = None
    held: bool = False


def answers_of(
    pauses: Iterable[Asked], debts: Iterable[PauseDebt], agencies: Agencies, on: date
) -> tuple[PauseAnswer, ...]:
    """What was asked, newest first, and then what stands still without having been asked here."""
    open_now = {(one.source, one.line.id): one for one in debts}
    asked = tuple(pauses)
    about = {(one.source, debt) for one in asked for debt in one.content["wish"]["debts"]}
    others = [one for place, one in open_now.items() if one.paused and place not in about]
    return (
        *(_asked(one, open_now, agencies, on) for one in asked),
        *(_told(one, agencies) for one in others),
    )


def _asked(
    one: Asked, open_now: Mapping[tuple[str, str], PauseDebt], agencies: Agencies, on: date
) -> PauseAnswer:
    state = pause_state(one, on) or "asked"
    ids = [(one.source, debt) for debt in one.content["wish"]["debts"]]
    mine = [open_now[place] for place in ids if place in open_now]
    name = agency_name(agencies, one.source)
    no = state in ("refused", "failed")
    return PauseAnswer(
        name=name,
        badge=badge_of(state, one.status.paused_until if one.status else None),
        debts=tuple(str(kind_word(about.kind)) for about in one.about),
        sentences=tuple(_sentences(one, state, name, on)),
        meanwhile=meanwhile_of(d.line.regime for d in mine) if state == "held" and mine else (),
        instead=tuple(_instead(mine)) if no else (),
        call=agencies.get(one.source) if no else None,
        quote=one.status.text if one.status else None,
        href=f"/requests/{one.id}",
        held=state == "held",
    )


def _sentences(one: Asked, state: PauseState, name: str, on: date) -> Iterator[str]:
    yield from standing_sentences(one, name, on)
    if state == "held":
        yield _("De reden: %(reden)s.", reden=PAUSES[one.content["wish"]["reason"]])
        if one.status and one.status.paused_until is None:
            yield _("Tot wanneer, zei de organisatie niet.")
    elif state in ("asked", "question"):
        yield _("Uw betaaldatum blijft gelden tot u een ja krijgt.")


def _instead(debts: Iterable[PauseDebt]) -> Iterator[Link]:
    """Paying in parts, for each of the debts; and help."""
    for one in debts:
        words = _("Betaal in delen: %(schuld)s", schuld=kind_word(one.line.kind))
        yield f"/debts/{one.line.key}/arrangement", words
    yield "/help", _("Vraag hulp bij uw schulden")


def _told(one: PauseDebt, agencies: Agencies) -> PauseAnswer:
    name, reason = agency_name(agencies, one.source), one.line.paused_reason
    words, kind = BADGES["held"]
    return PauseAnswer(
        name=name,
        badge=(str(words), kind) if one.line.paused_until is None
        else badge_of("held", one.line.paused_until),
        debts=(str(kind_word(one.line.kind)),),
        sentences=(
            _("%(naam)s vertelt dit zelf.", naam=name),
            pause_text(one.line),
            *((_("De reden: %(reden)s.", reden=PAUSES[reason]),) if reason else ()),
        ),
        meanwhile=meanwhile_of([one.line.regime]),
        href=f"/debts/{one.line.key}",
    )  # fmt: skip
