"""Words for a talk: with whom, and in which language."""

from __future__ import annotations

from portal.domain.request import TalkWith
from portal.web.i18n import LazyText, current_language, lazy

TALK_WITH: dict[TalkWith, LazyText] = {
    "woman": lazy("Met een vrouw"),
    "man": lazy("Met een man"),
}

LANGUAGES = (
    "nl", "en", "ar", "bg", "de", "es", "fa", "fr", "pl", "ro", "so", "ti", "tr", "uk", "zh",
)  # fmt: skip
"""Languages of a talk; for others one asks for an interpreter in one's own words."""
SIGNED = "dse"
SIGN_LANGUAGE = lazy("Nederlandse Gebarentaal")


def language_name(code: str) -> str:
    """The name of a language, in the language of this page."""
    if code == SIGNED:
        return str(SIGN_LANGUAGE)
    name = str(current_language().locale.languages.get(code, code))
    return name[:1].upper() + name[1:]


def languages() -> list[tuple[str, str]]:
    """The languages of a talk with their names, the most spoken first."""
    return [(code, language_name(code)) for code in (*LANGUAGES, SIGNED)]
