"""What a citizen filled in so far: sealed in their session, and gone with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flask import session

from portal.services.letters import LetterKind
from portal.web.letters.fields import SENDER, Field

KEPT = "letters"
MOST = 20
"""So many letters can be half done at a time; the oldest goes first."""
LONGEST = 5000
"""Nobody fills a session: a longer answer is cut off here, and refused in the form."""
_SENDER = "sender"


def draft(key: str, kind: LetterKind) -> dict[str, str]:
    """What was filled in for this letter; the sender also from another letter."""
    kept = session.get(KEPT, {})
    return {**kept.get(_SENDER, {}), **kept.get(_place(key, kind), {})}


def keep_draft(key: str, kind: LetterKind, values: Mapping[str, str]) -> None:
    """Keep what was filled in, right or wrong, until the session ends."""
    kept = dict(session.get(KEPT, {}))
    by = {field.name for field in SENDER}
    kept.pop(_place(key, kind), None)
    kept[_SENDER] = {name: value for name, value in values.items() if name in by}
    kept[_place(key, kind)] = {name: value for name, value in values.items() if name not in by}
    letters = [place for place in kept if place != _SENDER]
    for oldest in letters[:-MOST]:
        del kept[oldest]
    session[KEPT] = kept


def posted(form: Mapping[str, str], fields: Iterable[Field]) -> dict[str, str]:
    """The answers to these questions as they were sent; a tick that is not sent is empty."""
    return {field.name: form.get(field.name, "")[:LONGEST] for field in fields}


def _place(key: str, kind: LetterKind) -> str:
    return f"{key}/{kind}"
