"""The questions of a letter: few, and only those that this letter needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from portal.services.letters import AGAINST_A_LETTER, LetterKind, LetterOffer
from portal.web.i18n import LazyText, lazy

Sort = Literal["line", "text", "day", "euros", "tick"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question. ``missing`` says what to do when it is left empty; without it that is fine.

    ``longest`` is in characters: what is sent to an agency holds no more.
    """

    name: str
    label: LazyText
    sort: Sort = "line"
    hint: LazyText | None = None
    missing: LazyText | None = None
    longest: int = 100
    autocomplete: str | None = None


SENDER = (
    Field(name="name", label=lazy("Uw naam"), missing=lazy("Vul uw naam in."), autocomplete="name"),
    Field(
        name="street",
        label=lazy("Straat en huisnummer"),
        missing=lazy("Vul uw straat en huisnummer in."),
        autocomplete="address-line1",
    ),
    Field(
        name="postcode",
        label=lazy("Postcode"),
        missing=lazy("Vul uw postcode in."),
        longest=12,
        autocomplete="postal-code",
    ),
    Field(
        name="town",
        label=lazy("Woonplaats"),
        missing=lazy("Vul uw woonplaats in."),
        autocomplete="address-level2",
    ),
)
RECEIVER = Field(
    name="body_address",
    label=lazy("Adres waar de brief heen gaat"),
    hint=lazy("Dit staat in de brief die u kreeg. U mag het ook later zelf op de brief schrijven."),
    sort="text",
    longest=300,
)
LETTER_DATED = Field(
    name="letter_dated",
    label=lazy("Datum van de brief waar u het niet mee eens bent"),
    missing=lazy("Vul de datum van de brief in. Die staat boven aan de brief."),
    sort="day",
)
LETTER_NUMBER = Field(
    name="letter_number",
    label=lazy("Nummer van die brief"),
    hint=lazy("Staat er geen nummer op? Laat dit dan leeg."),
)
REASON_HINT = lazy("Schrijf het op in uw eigen woorden. Nederlands is het beste.")
REASON = Field(
    name="reason",
    label=lazy("Waarom bent u het niet eens?"),
    hint=REASON_HINT,
    missing=lazy("Schrijf op waarom u het niet eens bent."),
    sort="text",
    longest=1500,
)
REASON_FOLLOWS = Field(
    name="reason_follows",
    label=lazy("Ik stuur mijn redenen later"),
    hint=lazy("Handig als u bijna te laat bent. U vraagt dan om meer tijd voor uw redenen."),
    sort="tick",
)
WHY_LATE = Field(
    name="why_late",
    label=lazy("Waarom komt uw brief nu pas?"),
    hint=lazy("Was u bijvoorbeeld ziek, of kreeg u de brief niet? Schrijf dat op."),
    missing=lazy("Schrijf op waarom uw brief nu pas komt."),
    sort="text",
    longest=450,
)
ASKS_TO_WAIT = Field(
    name="asks_to_wait",
    label=lazy("Vraag ook of ik mag wachten met betalen"),
    hint=lazy("Dat geldt pas als u daar antwoord op kreeg."),
    sort="tick",
)
ASKS_A_TALK = Field(
    name="asks_a_talk",
    label=lazy("Ik wil mijn verhaal ook vertellen"),
    hint=lazy("U krijgt dan een uitnodiging voor een gesprek."),
    sort="tick",
)
NOT_MINE = Field(
    name="reason",
    label=lazy("Waarom is deze schuld niet van u?"),
    hint=REASON_HINT,
    missing=lazy("Schrijf op waarom deze schuld niet van u is."),
    sort="text",
    longest=1500,
)
MORE = Field(
    name="reason",
    label=lazy("Wilt u nog iets vertellen?"),
    hint=lazy("Dit hoeft niet."),
    sort="text",
    longest=1400,
)
PAID = (
    Field(
        name="paid_cents",
        label=lazy("Hoeveel euro betaalde u?"),
        hint=lazy("Kijk in de app van uw bank, of op papier van uw bank."),
        missing=lazy("Vul in hoeveel u betaalde."),
        sort="euros",
        longest=20,
    ),
    Field(
        name="paid_on",
        label=lazy("Op welke dag betaalde u?"),
        missing=lazy("Vul in op welke dag u betaalde."),
        sort="day",
    ),
    Field(
        name="paid_reference",
        label=lazy("Betalingskenmerk of omschrijving"),
        hint=lazy("Weet u het niet? Laat dit dan leeg."),
    ),
    MORE,
)
RECALCULATION = (
    Field(
        name="keeps",
        label=lazy("Hoeveel mag u per maand houden?"),
        hint=lazy("Dit rekent u uit bij: wat kan ik betalen?"),
        missing=lazy("Vul in hoeveel u mag houden."),
        sort="euros",
        longest=20,
    ),
    MORE,
)
COMPLAINT = (
    Field(
        name="reason",
        label=lazy("Wat ging er niet goed?"),
        hint=lazy("Schrijf op wat er gebeurde en wanneer."),
        missing=lazy("Schrijf op wat er niet goed ging."),
        sort="text",
        longest=1400,
    ),
    Field(
        name="wish",
        label=lazy("Wat wilt u dat de organisatie doet?"),
        hint=lazy("Dit hoeft niet."),
        sort="text",
        longest=500,
    ),
)
_CAN_FOLLOW: tuple[LetterKind, ...] = ("objection", "objection_costs", "administrative_appeal")


def fields_of(offer: LetterOffer) -> tuple[Field, ...]:
    """What this letter is about, in the order of asking; who sends it is asked apart."""
    if offer.kind == "not_mine":
        return (NOT_MINE, RECEIVER)
    if offer.kind == "already_paid":
        return (*PAID, RECEIVER)
    if offer.kind == "recalculation":
        return (*RECALCULATION, RECEIVER)
    if offer.kind == "complaint":
        return (*COMPLAINT, RECEIVER)
    return (LETTER_DATED, LETTER_NUMBER, REASON, *_wishes(offer), RECEIVER)


def _wishes(offer: LetterOffer) -> list[Field]:
    asked = []
    if offer.kind in _CAN_FOLLOW:
        asked.append(REASON_FOLLOWS)
    if offer.late and offer.kind in AGAINST_A_LETTER:
        asked.append(WHY_LATE)
    if offer.remedy.stops != "yes":
        asked.append(ASKS_TO_WAIT)
    if offer.remedy.right("heard"):
        asked.append(ASKS_A_TALK)
    return asked
