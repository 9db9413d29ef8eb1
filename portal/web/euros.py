"""Euros as a language writes them: Babel's rules, read once, applied to whole cents.

Babel itself takes ten times as long for each amount. A memory of written amounts would help only
until there are many citizens, and would keep their amounts after they left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol


@dataclass(frozen=True, slots=True)
class EuroForm:
    """How one language writes euros. ``around`` and ``around_negative``: what stands before and
    after the digits. ``first``, ``next``: how many digits stand together, from the right."""

    around: tuple[str, str]
    around_negative: tuple[str, str]
    point: str
    comma: str
    first: int
    next: int

    def write(self, cents: int) -> str:
        """Whole cents as text."""
        euros, rest = divmod(abs(cents), 100)
        before, after = self.around_negative if cents < 0 else self.around
        return f"{before}{self._grouped(str(euros))}{self.comma}{rest:02}{after}"

    def _grouped(self, digits: str) -> str:
        if len(digits) <= self.first:
            return digits
        head, groups = digits[: -self.first], [digits[-self.first :]]
        while head:
            groups.insert(0, head[-self.next :])
            head = head[: -self.next]
        return self.point.join(groups)


@cache
def euro_form(code: str) -> EuroForm:
    """The form of a language, from Babel's locale data."""
    locale = Locale.parse(code)
    pattern = locale.currency_formats["standard"]
    symbol = get_currency_symbol("EUR", locale)
    first, following = pattern.grouping

    def around(side: int) -> tuple[str, str]:
        before, after = pattern.prefix[side], pattern.suffix[side]
        return before.replace("¤", symbol), after.replace("¤", symbol)

    return EuroForm(
        around=around(0),
        around_negative=around(1),
        point=get_group_symbol(locale),
        comma=get_decimal_symbol(locale),
        first=first,
        next=following,
    )
