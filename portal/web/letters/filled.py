"""From what was typed to a letter: what is missing or wrong, else the letter as it was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from portal.domain.request import Payment
from portal.services.letters import FilledLetter, LetterOffer
from portal.web import entered
from portal.web.i18n import _
from portal.web.letters.fields import Field

Values = Mapping[str, str]


def mistakes_in(fields: Iterable[Field], values: Values, today: date) -> list[tuple[str, str]]:
    """The name of each question with a mistake, and how to mend it."""
    found = ((field.name, _mistake(field, values, today)) for field in fields)
    return [(name, text) for name, text in found if text]


def _mistake(field: Field, values: Values, today: date) -> str | None:
    value = entered.lines(values.get(field.name, ""))
    if not value:
        follows = field.name == "reason" and values.get("reason_follows")
        return str(field.missing) if field.missing and not follows else None
    if len(value) > field.longest:
        return _("Dit is te lang. Gebruik hoogstens %(aantal)s tekens.", aantal=field.longest)
    if field.sort == "day":
        return _day_mistake(value, today)
    if field.sort == "euros" and not entered.cents(value):
        return _("Schrijf het bedrag zo: 165,00.")
    return None


def _day_mistake(value: str, today: date) -> str | None:
    day = entered.day(value)
    if day is None:
        return _("Schrijf de datum zo: 13-11-2026.")
    if day > today:
        return _("Deze dag moet nog komen. Kijk de datum nog eens na.")
    return None


def letter_from(offer: LetterOffer, values: Values) -> FilledLetter:
    """The letter; only for answers without mistakes."""

    def line(name: str) -> str:
        return entered.line(values.get(name, ""))

    def lines(name: str) -> str:
        return entered.lines(values.get(name, ""))

    return FilledLetter(
        kind=offer.kind,
        name=line("name"),
        street=line("street"),
        postcode=line("postcode"),
        town=line("town"),
        reason=lines("reason"),
        body_address=lines("body_address"),
        letter_dated=entered.day(values.get("letter_dated", "")),
        letter_number=line("letter_number") or None,
        reason_follows=bool(values.get("reason_follows")) and not lines("reason"),
        asks_to_wait=bool(values.get("asks_to_wait")),
        asks_a_talk=bool(values.get("asks_a_talk")),
        why_late=lines("why_late"),
        wish=lines("wish"),
        payment=_payment(values),
        keeps_cents=entered.cents(values.get("keeps", "")) or 0,
    )


def _payment(values: Values) -> Payment | None:
    cents, on = entered.cents(values.get("paid_cents", "")), entered.day(values.get("paid_on", ""))
    if cents is None or on is None:
        return None
    reference = entered.line(values.get("paid_reference", "")) or None
    return Payment(cents=cents, paid_on=on, reference=reference)
