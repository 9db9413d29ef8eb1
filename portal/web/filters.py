"""How amounts, days and instants are written. The only place where cents become text.

Each filter has a plain twin ``..._text`` for titles, attributes and messages. The others give
markup that keeps its own direction in a right-to-left page and never breaks across a line.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_decimal, format_percent
from flask import Flask
from markupsafe import Markup

from portal.domain.calendar import AMSTERDAM, amsterdam_day
from portal.domain.money import Money
from portal.web.euros import euro_form
from portal.web.i18n import _, current_language
from portal.web.words.here import words_here

KEPT = 4096
"""How many written days and times are remembered: Babel takes its time for each."""


def money_text(amount: Money | int) -> str:
    """Whole cents as euros: 125000 is ``€ 1.250,00`` in Dutch. Refuses anything but whole cents."""
    cents = amount.cents if isinstance(amount, Money) else amount
    if type(cents) is not int:
        raise TypeError("An amount is a whole number of cents.")
    return euro_form(current_language().code).write(cents)


def money(amount: Money | int) -> Markup:
    """The amount on a page."""
    return Markup('<bdi class="amount" dir="ltr">%s</bdi>') % money_text(amount)


def number(value: int) -> str:
    """A whole number with the separators of the language."""
    if 0 <= value < 1000:
        return str(value)  # nothing to separate
    return format_decimal(value, locale=current_language().locale)


def percent_text(rate: Decimal) -> str:
    """A percentage, exact: ``4.3`` is ``4,3%`` in Dutch."""
    locale = current_language().locale
    return format_percent(rate / 100, locale=locale, decimal_quantization=False)


def day_text(day: date) -> str:
    """A day as ``3 december 2026``. An instant is shown as its day in Europe/Amsterdam."""
    shown = amsterdam_day(day) if isinstance(day, datetime) else day
    return _long_day(shown, str(current_language().locale))


@lru_cache(maxsize=KEPT)
def _long_day(shown: date, locale: str) -> str:
    return format_date(shown, format="long", locale=locale)


def day(value: date) -> Markup:
    """A day on a page."""
    shown = amsterdam_day(value) if isinstance(value, datetime) else value
    return _time(shown.isoformat(), day_text(shown))


def weekday_text(day: date) -> str:
    """A day with its name: ``donderdag 3 december``."""
    return format_date(day, format="EEEE d MMMM", locale=current_language().locale)


def weekday(value: date) -> Markup:
    """A day with its name, on a page."""
    return _time(value.isoformat(), weekday_text(value))


def clock_text(instant: datetime) -> str:
    """The time of day in Europe/Amsterdam: ``20:02`` in every language, as on Dutch clocks."""
    return _short_time(instant, str(current_language().locale))


@lru_cache(maxsize=KEPT)
def _short_time(instant: datetime, locale: str) -> str:
    return format_time(instant, format="HH:mm", tzinfo=AMSTERDAM, locale=locale)


def clock(instant: datetime) -> Markup:
    """The time of day, on a page."""
    return _time(_machine_read(instant), clock_text(instant))


def moment_text(instant: datetime) -> str:
    """An instant as day and time in Europe/Amsterdam: ``21 november 2026 om 20:02 uur``."""
    return _("%(day)s om %(time)s uur", day=day_text(instant), time=clock_text(instant))


def moment(instant: datetime) -> Markup:
    """An instant on a page. Refuses one without a zone."""
    return _time(_machine_read(instant), moment_text(instant))


def code(text: str) -> Markup:
    """A reference, IBAN or phone number: kept together, left to right, read as one thing."""
    return Markup('<bdi class="code" dir="ltr" translate="no">%s</bdi>') % text


def _time(machine_read: str, text: str) -> Markup:
    return Markup('<time datetime="%s">%s</time>') % (machine_read, text)


def _machine_read(instant: datetime) -> str:
    return instant.astimezone(AMSTERDAM).isoformat(timespec="seconds")


FILTERS = (
    money, money_text, number, percent_text, day, day_text, weekday, weekday_text,
    clock, clock_text, moment, moment_text, code,
)  # fmt: skip


def add_filters(app: Flask) -> None:
    """Make the filters known to all templates, under their own names."""
    for function in FILTERS:
        app.add_template_filter(function, function.__name__)
    app.add_template_filter(words_here, "difficult_words")
