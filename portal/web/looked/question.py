"""A question or a complaint about one row, as the citizen filled it in."""

from __future__ import annotations

from collections.abc import Mapping

from portal.services.looked import QuestionKind
from portal.web import entered
from portal.web.i18n import _

LONGEST = 1500
Mistakes = list[tuple[str, str]]


def kind_in(form: Mapping[str, str]) -> QuestionKind:
    """A complaint only when that was chosen."""
    return "complaint" if form.get("kind") == "complaint" else "question"


def text_in(form: Mapping[str, str]) -> str:
    """The words."""
    return entered.lines(form.get("text", "")[: 4 * LONGEST])


def mistakes_in(text: str) -> Mistakes:
    """What is wrong, and how to mend it."""
    if not text:
        return [("text", _("Schrijf op wat u wilt vragen."))]
    if len(text) > LONGEST:
        return [("text", _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=LONGEST))]
    return []


def too_many() -> Mistakes:
    """So many wait that no more are taken."""
    return [("text", _("U heeft al veel vragen gesteld. Wacht op een antwoord, of bel ons."))]
