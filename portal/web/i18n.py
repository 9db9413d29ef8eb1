"""Languages: which there are, which one this visitor reads, and the texts in it.

Dutch is the source: a message is its own Dutch text. The list below is the only list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from babel import Locale
from flask import g, has_request_context, request

from portal.web.catalogue import catalogue

COOKIE = "language"


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the portal: its code and its own name for itself.

    ``written``: the country whose way of writing days and times is used, where it matters.
    ``offered``: its catalogue is complete, which ``make check`` guards. ``reviewed``: somebody who
    grew up with it read all of it; without that each page says that the Dutch text counts.
    """

    code: str
    name: str
    written: str | None = None
    offered: bool = False
    reviewed: bool = False

    @property
    def locale(self) -> Locale:
        """Babel's rules for this language. Dates and amounts follow them."""
        return Locale(self.code, self.written)

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return self.locale.text_direction


KNOWN = (
    Language("nl", "Nederlands", offered=True, reviewed=True),
    Language("en", "English", written="GB", offered=True),
    Language("ar", "العربية", offered=True),
    Language("tr", "Türkçe", offered=True),
    Language("pl", "Polski", offered=True),
    Language("uk", "Українська", offered=True),
    Language("es", "Español", offered=True),
    Language("fr", "Français", offered=True),
)
LANGUAGES = tuple(language for language in KNOWN if language.offered)
SOURCE = LANGUAGES[0]
BY_CODE = {language.code: language for language in LANGUAGES}


def current_language() -> Language:
    """The language of this visitor; Dutch outside a request."""
    try:
        return cast(Language, g.language)
    except AttributeError:  # not chosen yet in this request
        g.language = _chosen() if has_request_context() else SOURCE
        return cast(Language, g.language)
    except RuntimeError:  # outside the app
        return SOURCE


def _chosen() -> Language:
    """The visitor's own choice, else what the browser asks for, else Dutch."""
    chosen = BY_CODE.get(request.cookies.get(COOKIE, ""))
    if chosen is not None:
        return chosen
    asked = request.accept_languages.best_match(list(BY_CODE))
    return BY_CODE.get(asked or "", SOURCE)


def translate(message: str) -> str:
    """The message in this visitor's language, its placeholders still open."""
    return catalogue(current_language().code).gettext(message)


def translate_plural(one: str, many: str, num: int) -> str:
    """The form that fits ``num``, its placeholders still open."""
    return catalogue(current_language().code).ngettext(one, many, num)


def _(message: str, **values: object) -> str:
    """The message in this visitor's language, with its named values filled in."""
    return translate(message) % values


def plural(one: str, many: str, num: int, **values: object) -> str:
    """The form of the message that fits the number ``num``, which it may name as %(num)s."""
    return translate_plural(one, many, num) % {"num": num, **values}


class LazyText:
    """A message that becomes text only when it is shown, in the language of that moment."""

    __slots__ = ("message", "values")

    def __init__(self, message: str, values: dict[str, object]) -> None:
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return _(self.message, **self.values)

    def __repr__(self) -> str:
        return f"LazyText({self.message!r})"


def lazy(message: str, **values: object) -> LazyText:
    """A text for a constant, a form label or a table: translated when it is shown."""
    return LazyText(message, values)
