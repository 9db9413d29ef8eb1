"""A pause, and the rest that a court can give, explained to everyone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.law.moratoria import Moratorium, moratoria
from portal.law.values import value_on
from portal.web.i18n import _
from portal.web.words.lengths import duration_text
from portal.web.words.pauses import ASKED_BY, EFFECTS, MORATORIA, ONLY_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class MoratoriumText:
    """One kind of rest: ``facts`` in order, what ``stops``, what ``goes_on``, and the Dutch
    ``legal`` term with its ``article``. ``check``: not all of it was read in the law itself."""

    name: str
    legal: str
    facts: tuple[str, ...]
    stops: tuple[str, ...]
    goes_on: tuple[str, ...]
    article: str
    check: bool


def moratorium_texts(on: date) -> tuple[MoratoriumText, ...]:
    """Both kinds, as the law is on a day. Raises ``NotInForce``."""
    return tuple(_text(one, on) for one in moratoria())


def _text(one: Moratorium, on: date) -> MoratoriumText:
    name, legal = MORATORIA[one.id]
    longest = duration_text(value_on(one.longest, on))
    return MoratoriumText(
        name=str(name),
        legal=legal,
        facts=(
            str(ASKED_BY[one.asks]),
            str(ONLY_FOR[one.only_for]),
            _("De rechter beslist. Het duurt hoogstens %(termijn)s.", termijn=longest),
        ),
        stops=tuple(str(EFFECTS[effect.id]) for effect in one.effects if effect.stops),
        goes_on=tuple(str(EFFECTS[effect.id]) for effect in one.effects if not effect.stops),
        article=one.article,
        check=not one.sure,
    )
