"""What a citizen is about to confirm: written out already, sealed in their session."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from flask import session

from portal.domain.calendar import AMSTERDAM
from portal.domain.consent import ConsentTerms
from portal.domain.request import ContactWish, Wish
from portal.services.asking import About, Ask
from portal.services.summary import DebtLine
from portal.services.written_request import WrittenRequest, write_request
from portal.web.debt_pages import DebtPages
from portal.web.i18n import current_language
from portal.web.sessions import answers, current_person

KEPT = "asking"
HERE = "/requests/confirm"
"""Where most requests are confirmed; one that needs more than a look has a page of its own."""

MOST = 6
"""So many pages wait for a confirmation at a time; the oldest goes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a citizen wants to ask one agency. The debts of the wish are looked up by themselves;
    ``about`` names those of another visit. ``consent``: what they agree to with it."""

    source: str
    wish: Wish
    contact: ContactWish | None = None
    about: tuple[About, ...] = ()
    consent: ConsentTerms | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A page to confirm. ``sent`` are the ids of the requests, once it was."""

    asks: tuple[Ask, ...]
    back: str
    sent: tuple[str, ...] = ()
    then: str | None = None

    @property
    def mark(self) -> str:
        """Of what is shown: a page that was changed on the way does not carry it."""
        whole = sha256(b"\0".join(ask.request.body for ask in self.asks))
        return whole.hexdigest()[:32]

    @property
    def after(self) -> str:
        """Where to look once it is confirmed."""
        if self.then:
            return self.then
        return f"/requests/{self.sent[0]}" if len(self.sent) == 1 else "/requests"


def propose(
    pages: DebtPages,
    wanted: Sequence[Wanted],
    back: str = "/overview",
    place: str = HERE,
    after: str | None = None,
) -> str:
    """Write it out; the address of the page on which the citizen confirms it.

    What is shown there is what is sent, to the byte. ``back`` is where to go to change it. It can
    be confirmed at ``place`` and nowhere else. ``after``: where to look then; a page of its own.
    """
    token = secrets.token_urlsafe(24)
    asks = [_ask(pages, one) for one in wanted]
    kept = dict(session.get(KEPT, {}))
    for oldest in list(kept)[: max(0, len(kept) + 1 - MOST)]:
        del kept[oldest]
    kept[token] = {
        "asks": [_plain(ask) for ask in asks],
        "back": back,
        "place": place,
        "after": after,
    }
    session[KEPT] = kept
    return f"{place}/{token}"


def proposal_of(token: str, place: str = HERE) -> Proposal | None:
    """What waits under this token in this session, to be confirmed at this place."""
    kept = session.get(KEPT, {}).get(token)
    if kept is None or kept["place"] != place:
        return None
    asks = tuple(_read(one) for one in kept["asks"])
    return Proposal(
        asks=asks, back=kept["back"], sent=tuple(kept.get("sent", ())), then=kept["after"]
    )


def confirmed(token: str, ids: Sequence[str]) -> Proposal:
    """From now on the page leads to what became of it; what it held is forgotten."""
    kept = dict(session[KEPT])
    kept[token] = {**kept[token], "asks": [], "sent": list(ids)}
    session[KEPT] = kept
    done = Proposal(asks=(), back=kept[token]["back"], then=kept[token]["after"])
    return replace(done, sent=tuple(ids))


def _ask(pages: DebtPages, one: Wanted) -> Ask:
    letter = write_request(
        current_person(),
        one.wish,
        made_at=pages.clock().astimezone(AMSTERDAM),
        language=current_language().code,
        contact=one.contact,
    )
    about = one.about or _about(one)
    return Ask(source=one.source, request=letter, about=about, consent=one.consent)


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
    terms = ask.consent and {**asdict(ask.consent), "ends_on": ask.consent.ends_on.isoformat()}
    body = ask.request.body.decode()
    return {"source": ask.source, "body": body, "about": about, "consent": terms}


def _read(kept: dict[str, Any]) -> Ask:
    about = tuple(About(debt=debt, kind=kind, reference=ref) for debt, kind, ref in kept["about"])
    terms = kept["consent"] and ConsentTerms(
        **{
            **kept["consent"],
            "fields": tuple(kept["consent"]["fields"]),
            "ends_on": date.fromisoformat(kept["consent"]["ends_on"]),
        }
    )
    letter = WrittenRequest(kept["body"].encode())
    return Ask(source=kept["source"], request=letter, about=about, consent=terms)
