"""Everything in a request, in words: nothing that is sent is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.web.asking.help_rows import help_rows
from portal.web.debt_line import Agencies
from portal.web.filters import day_text, money_text
from portal.web.i18n import _, plural
from portal.web.words.requests import CHANNELS, PAUSES, REMEDIES, WRONG
from portal.web.words.talks import TALK_WITH, language_name

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PartText:
    """One part of an arrangement: its day and its amount."""

    day: str
    amount: str


def parts_of(parts: Sequence[tuple[date | str, int]]) -> tuple[PartText, ...]:
    """The parts, one by one."""
    return tuple(PartText(_day(due), money_text(cents)) for due, cents in parts)


def wish_rows(content: Content, agencies: Agencies) -> Iterator[tuple[str, str]]:
    """What is asked, as rows of a name and its value; the parts of an arrangement stand apart."""
    wish = content["wish"]
    if content["kind"] == "debt_help":
        yield from help_rows(wish, agencies)
    else:
        yield from _ROWS[content["kind"]](wish)
    if wish.get("explanation"):
        yield _("Uw uitleg"), wish["explanation"]
    yield from _contact(content.get("contact") or {})


def _arrangement(wish: Content) -> Iterator[tuple[str, str]]:
    parts = wish["parts"]
    standard = wish["form"] == "standard"
    yield (
        _("Soort regeling"),
        _("Volgens de regels van de organisatie") if standard else _("Op maat"),
    )
    yield _("Aantal keer"), plural("%(num)s keer", "%(num)s keer", len(parts))
    yield _("Samen"), money_text(sum(part["cents"] for part in parts))


def _objection(wish: Content) -> Iterator[tuple[str, str]]:
    yield _("Wat u doet"), str(REMEDIES[wish["remedy"]])
    if wish.get("grounds"):
        yield _("Waarom"), wish["grounds"]
    if wish["grounds_follow"]:
        yield _("Uw redenen"), _("Die stuurt u later")
    if wish["asks_suspension"]:
        yield _("U vraagt ook"), _("Of u mag wachten met betalen")


def _pause(wish: Content) -> Iterator[tuple[str, str]]:
    yield _("Waarom"), str(PAUSES[wish["reason"]])
    if wish.get("until"):
        yield _("Tot en met"), _day(wish["until"])
    if helped := wish.get("helped_by"):
        yield _("Uw gemeente"), helped["municipality"]
        if helped.get("reference"):
            yield _("Uw zaaknummer bij de gemeente"), helped["reference"]
        yield _("Uw toestemming stopt op"), _day(wish["consent"]["ends_on"])


def _correction(wish: Content) -> Iterator[tuple[str, str]]:
    yield _("Wat klopt er niet"), str(WRONG[wish["wrong"]])
    if paid := wish.get("payment"):
        yield _("U betaalde"), money_text(paid["cents"])
        yield _("Op"), _day(paid["paid_on"])
        if paid.get("reference"):
            yield _("Met kenmerk"), paid["reference"]


def _message(wish: Content) -> Iterator[tuple[str, str]]:
    yield _("Uw bericht"), wish["text"]
    if wish.get("about"):
        yield _("Over uw verzoek"), wish["about"]
    if wish["call_back"]:
        yield _("U vraagt ook"), _("Of iemand u belt")


def _contact(contact: Content) -> Iterator[tuple[str, str]]:
    if contact:
        yield _("Hoe de organisatie u bereikt"), str(CHANNELS[contact["channel"]])
    for name, label in (
        ("value", _("Nummer of adres")),
        ("name", _("Naam")),
        ("times", _("Wanneer u kunt")),
    ):
        if contact.get(name):
            yield label, contact[name]
    if contact.get("language"):
        yield _("Taal van het gesprek"), language_name(contact["language"])
    if contact.get("by"):
        yield _("Met wie u praat"), str(TALK_WITH[contact["by"]])
    if contact.get("helper_present"):
        yield _("Wie erbij is"), _("Iemand die u helpt")


def _day(value: date | str) -> str:
    return day_text(date.fromisoformat(value) if isinstance(value, str) else value)


_ROWS: dict[str, Callable[[Content], Iterator[tuple[str, str]]]] = {
    "arrangement": _arrangement,
    "objection": _objection,
    "pause": _pause,
    "correction": _correction,
    "message": _message,
}
