"""The text that is agreed to when help is asked: a version keeps its words for ever."""

from __future__ import annotations

from portal.web.help_request.wish import VALUE_FIELDS
from portal.web.words.consents import FIELDS, TEXTS
from portal.web.words.help_consent import TEXT, VERSION

WORDS = {
    "debt-help-1": (
        "Ik vraag mijn gemeente om hulp bij mijn schulden.",
        "De gemeente krijgt wat ik hier zag, en niets anders.",
        "De gemeente mag dit alleen gebruiken om mij te helpen.",
        "Ik mag mijn toestemming altijd intrekken, bij Mijn verzoeken.",
    ),
}
"""Every text that was ever agreed to. Other words are another version: add it, change none."""


def test_other_words_are_another_version() -> None:
    assert tuple(one.message for one in TEXT) == WORDS[VERSION]


def test_every_version_that_was_agreed_to_can_still_be_read() -> None:
    kept = {name: tuple(one.message for one in text) for name, text in TEXTS["debt_help"].items()}
    assert kept == WORDS


def test_everything_that_can_be_shared_has_words() -> None:
    shared = {name for names in VALUE_FIELDS.values() for name in names}
    assert shared | {"name", "overview", "letters", "urgency", "wishes", "bsn"} <= FIELDS.keys()
