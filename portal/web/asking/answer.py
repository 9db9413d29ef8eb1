"""A message about an earlier request: an answer to a question, or a change."""

from __future__ import annotations

from portal.domain.request import Message
from portal.services.asking import Asked
from portal.web.asking.proposal import Wanted
from portal.web.i18n import _

LONGEST = 1500
"""Characters; an agency takes no more."""


def mistakes_in(text: str) -> list[tuple[str, str]]:
    """What is wrong with a text, and how to mend it."""
    if not text:
        return [("text", _("Schrijf op wat u wilt vertellen."))]
    if len(text) > LONGEST:
        return [("text", _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST))]
    return []


def answer_to(one: Asked, text: str) -> Wanted:
    """The message; only about a request that the agency has."""
    about = one.status.id if one.status else None
    return Wanted(source=one.source, wish=Message(text=text, about=about), about=one.about)
