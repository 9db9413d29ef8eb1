"""Requests as the pages show them: what is asked, how it stands, and what to do now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.domain.agency import Agency
from portal.services.asking import About, Ask, Asked
from portal.services.help_receivers import is_desk
from portal.web.asking.standing import standing_sentences
from portal.web.asking.wish import PartText, parts_of, wish_rows
from portal.web.debt_line import Agencies, agency_name
from portal.web.i18n import _
from portal.web.words.kinds import kind_word
from portal.web.words.requests import DEADLINES, HAPPENED, KINDS, STATES

HIDDEN = "*********"


@dataclass(frozen=True, slots=True)
class ShownAsk:
    """What is asked, in words; ``exact`` is all that is sent, with the person's number hidden.

    ``numbered``: who gets it gets that number too; a desk does not.
    """

    agency: str
    title: str
    debts: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    parts: tuple[PartText, ...]
    goes_on: str
    exact: str
    numbered: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A request and what became of it. ``agency`` is whom to call."""

    asked: Asked
    what: ShownAsk
    agency: Agency | None
    badge: tuple[str, str]
    sentences: tuple[str, ...]
    quote: str | None
    agreed: tuple[PartText, ...]
    turns: tuple[tuple[Any, str], ...]

    @property
    def href(self) -> str:
        """Its own page."""
        return f"/requests/{self.asked.id}"

    @property
    def can_withdraw(self) -> bool:
        """Whether it can still be tried to take it back."""
        return not self.asked.over and not self.asked.leaving

    @property
    def can_write(self) -> bool:
        """Whether the agency has it, so that a message can be about it; a desk takes none."""
        has_it = not self.asked.over and self.asked.status is not None
        return has_it and not is_desk(self.asked.source)


def shown_ask(ask: Ask, agencies: Agencies) -> ShownAsk:
    """What is about to be sent."""
    return _what(ask.source, ask.request.content(), ask.about, agencies)


def shown(one: Asked, agencies: Agencies, today: date) -> Shown:
    """A request of this citizen, on this day."""
    words, kind = STATES[one.state]
    status = one.status
    return Shown(
        asked=one,
        what=_what(one.source, one.content, one.about, agencies),
        agency=agencies.get(one.source),
        badge=(str(words), kind),
        sentences=tuple(standing_sentences(one, agency_name(agencies, one.source), today)),
        quote=status.text if status else None,
        agreed=parts_of([(part.due, part.cents) for part in status.parts]) if status else (),
        turns=tuple((turn.at, str(HAPPENED[turn.what])) for turn in one.turns),
    )


def _what(
    source: str, content: Mapping[str, Any], about: tuple[About, ...], agencies: Agencies
) -> ShownAsk:
    kind, numbered = content["kind"], not is_desk(source)
    parts = [(part["due"], part["cents"]) for part in content["wish"].get("parts", ())]
    return ShownAsk(
        agency=agency_name(agencies, source),
        title=str(KINDS[kind]),
        debts=tuple(_debt(one) for one in about),
        rows=tuple(wish_rows(content, agencies)),
        parts=parts_of(parts),
        goes_on=str(DEADLINES[kind]),
        exact=json.dumps(
            {**content, **({"bsn": HIDDEN} if numbered else {})}, ensure_ascii=False, indent=2
        ),
        numbered=numbered,
    )


def _debt(about: About) -> str:
    name = str(kind_word(about.kind))
    if not about.reference:
        return name
    return _("%(naam)s, kenmerk %(kenmerk)s", naam=name, kenmerk=about.reference)
