"""What a citizen is about to confirm: written out already, sealed in their session."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import session

from portal.domain.calendar import AMSTERDAM
from portal.domain.request import ContactWish, Wish
from portal.services.asking import About, Ask
from portal.services.summary import DebtLine
from portal.services.written_request import WrittenRequest, write_request
from portal.web.debt_pages import DebtPages
from portal.web.i18n import current_language
from portal.web.sessions import answers, current_person

KEPT = "asking"
MOST = 6
"""So many pages wait for a confirmation at a time; the oldest goes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a citizen wants to ask one agency. The debts of the wish are looked up by themselves;
    ``about`` names those of another visit."""

    source: str
    wish: Wish
    contact: ContactWish | None = None
    about: tuple[About, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A page to confirm. ``sent`` are the ids of the requests, once it was."""

    asks: tuple[Ask, ...]
    back: str
    sent: tuple[str, ...] = ()

    @property
    def after(self) -> str:
        """Where to look once it is confirmed."""
        return f"/requests/{self.sent[0]}" if len(self.sent) == 1 else "/requests"


def propose(pages: DebtPages, wanted: Sequence[Wanted], back: str = "/overview") -> str:
    """Write it out; the address of the page on which the citizen confirms it.

    What is shown there is what is sent, to the byte. ``back`` is where to go to change it.
    """
    token = secrets.token_urlsafe(24)
    asks = [_ask(pages, one) for one in wanted]
    kept = dict(session.get(KEPT, {}))
    for oldest in list(kept)[: max(0, len(kept) + 1 - MOST)]:
        del kept[oldest]
    kept[token] = {"asks": [_plain(ask) for ask in asks], "back": back}
    session[KEPT] = kept
    return f"/requests/confirm/{token}"


def proposal_of(token: str) -> Proposal | None:
    """What waits under this token in this session."""
    kept = session.get(KEPT, {}).get(token)
    if kept is None:
        return None
    asks = tuple(_read(one) for one in kept["asks"])
    return Proposal(asks=asks, back=kept["back"], sent=tuple(kept.get("sent", ())))


def confirmed(token: str, ids: Sequence[str]) -> Proposal:
    """From now on the page leads to what became of it; what it held is forgotten."""
    kept = dict(session[KEPT])
    kept[token] = {"asks": [], "back": kept[token]["back"], "sent": list(ids)}
    session[KEPT] = kept
    return replace(Proposal(asks=(), back=kept[token]["back"]), sent=tuple(ids))


def _ask(pages: DebtPages, one: Wanted) -> Ask:
    letter = write_request(
        current_person(),
        one.wish,
        made_at=pages.clock().astimezone(AMSTERDAM),
        language=current_language().code,
        contact=one.contact,
    )
    return Ask(source=one.source, request=letter, about=one.about or _about(one))


def _about(one: Wanted) -> tuple[About, ...]:
    """The debts in the wish, as this visit knows them."""
    single = getattr(one.wish, "debt", None)
    named = (single,) if single else getattr(one.wish, "debts", ())
    summary = answers().summaries().get(one.source)
    lines: dict[str, DebtLine] = {line.id: line for line in summary.lines} if summary else {}
    return tuple(
        About(debt=debt, kind=lines[debt].kind, reference=lines[debt].reference)
        for debt in named
        if debt in lines
    )


def _plain(ask: Ask) -> dict[str, Any]:
    about = [[one.debt, one.kind, one.reference] for one in ask.about]
    return {"source": ask.source, "body": ask.request.body.decode(), "about": about}


def _read(kept: dict[str, Any]) -> Ask:
    about = tuple(About(debt=debt, kind=kind, reference=ref) for debt, kind, ref in kept["about"])
    return Ask(source=kept["source"], request=WrittenRequest(kept["body"].encode()), about=about)
