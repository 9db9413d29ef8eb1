"""A letter as it comes on paper: formal but plain, and always in Dutch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from flask import render_template

from portal.domain.agency import Agency
from portal.domain.standing import Standing
from portal.services.letters import FilledLetter, LetterOffer
from portal.web.euros import euro_form
from portal.web.words.kinds import kind_word
from portal.web.words.remedies import ADDRESSED

DUTCH = "nl"
ENCLOSED = {
    "already_paid": "bewijs van mijn betaling",
    "not_mine": "kopie van de brief die ik kreeg",
    "recalculation": "bewijs van mijn inkomen en mijn huur",
    "complaint": "kopieën van brieven waar mijn klacht over gaat",
}
LETTER_ENCLOSED = "kopie van de brief waar dit over gaat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A written letter. ``receiver`` is the name and, when it was filled in, the address.

    ``facts`` are the numbers by which the receiver finds the debt.
    """

    sender: tuple[str, ...]
    receiver: tuple[str, ...]
    address_known: bool
    place_and_day: str
    facts: tuple[tuple[str, str], ...]
    subject: str
    paragraphs: tuple[str, ...]
    enclosed: str
    name: str


def write_letter(
    offer: LetterOffer, filled: FilledLetter, standing: Standing, agencies: Mapping[str, Agency]
) -> Letter:
    """The letter on the day of ``standing``. Its words stand in ``templates/letters``."""
    debt = standing.debt
    written = render_template(
        f"letters/{offer.kind}.txt",
        letter=filled,
        late=offer.remedy.right("late") if offer.late else None,
        article=offer.remedy.article,
        about=_in_a_sentence(kind_word(debt.kind).message),
        left=dutch_money(standing.outstanding_cents),
        used=_used(standing),
        day=dutch_day,
        money=dutch_money,
    )
    subject, *paragraphs = re.split(r"\n\s*\n", written.strip())
    address = tuple(filled.body_address.splitlines())
    return Letter(
        sender=(filled.name, filled.street, f"{filled.postcode} {filled.town}"),
        receiver=(_addressed(offer.body, agencies), *address),
        address_known=bool(address),
        place_and_day=f"{filled.town}, {dutch_day(standing.on)}",
        facts=tuple(_facts(filled, standing)),
        subject=subject,
        paragraphs=tuple(paragraphs),
        enclosed=ENCLOSED.get(offer.kind, LETTER_ENCLOSED),
        name=filled.name,
    )


def as_text(letter: Letter) -> str:
    """The letter as plain text, to keep or to write on in."""
    receiver = "\n".join(letter.receiver)
    if not letter.address_known:
        receiver += "\n" + "\n".join(["." * 40] * 2)
    parts = [
        "\n".join(letter.sender),
        receiver,
        letter.place_and_day,
        f"Onderwerp: {letter.subject}",
        "\n".join(f"{name}: {value}" for name, value in letter.facts),
        *letter.paragraphs,
        "Met vriendelijke groet,",
        f"Handtekening:\n\n\n\n{letter.name}",
        f"Bijlage: {letter.enclosed}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def dutch_day(day: date) -> str:
    """A day as a Dutch letter writes it, whatever the citizen reads."""
    return format_date(day, format="long", locale=DUTCH)


def dutch_money(cents: int) -> str:
    """Cents as a Dutch letter writes them."""
    return euro_form(DUTCH).write(cents)


def _addressed(body: str, agencies: Mapping[str, Agency]) -> str:
    known = agencies.get(body)
    return known.name if known else ADDRESSED.get(body, body)


def _facts(filled: FilledLetter, standing: Standing) -> list[tuple[str, str]]:
    told = [
        ("Uw kenmerk", standing.debt.reference),
        ("Nummer van de brief", filled.letter_number),
        ("Datum van de brief", filled.letter_dated and dutch_day(filled.letter_dated)),
    ]
    return [(name, value) for name, value in told if value]


def _used(standing: Standing) -> str | None:
    """The protected income that is used now, where the agency told it."""
    told = (one.protected_income_cents for one in standing.enforcements)
    used = next((cents for cents in told if cents is not None), None)
    return None if used is None else dutch_money(used)


def _in_a_sentence(name: str) -> str:
    """A name that begins a line, within a sentence; ``WW-uitkering`` keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
