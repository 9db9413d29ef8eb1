"""The check of the catalogues finds what would be wrong on a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from scripts.catalogues import new_catalogue, text
from scripts.translations_fresh import faults

MESSAGE = "U moet %(amount)s betalen."


def source_of(*messages: str) -> Catalog:
    """The texts that code and templates have now."""
    catalog = new_catalogue()
    for message in messages:
        catalog.add(message)
    return catalog


def written(folder: Path, **translations: str) -> tuple[Path, Path]:
    """A template with one message, and an English catalogue with these translations of it."""
    template, english = folder / "messages.pot", folder / "en" / "LC_MESSAGES" / "messages.po"
    template.write_bytes(text(source_of(MESSAGE)))
    english.parent.mkdir(parents=True)
    catalog = new_catalogue("en")
    for message, translation in translations.items():
        catalog.add(message, translation)
    english.write_bytes(text(catalog))
    return template, english


def test_a_fresh_and_complete_catalogue_has_no_faults(tmp_path: Path) -> None:
    template, english = written(tmp_path, **{MESSAGE: "You must pay %(amount)s."})
    assert list(faults(source_of(MESSAGE), template, [english], ["en"])) == []


@pytest.mark.parametrize(
    ("translations", "fault"),
    [
        ({MESSAGE: ""}, "en: not translated"),
        ({}, "en: not in the catalogue"),
        ({MESSAGE: "You must pay %(amount)s.", "Weg": "Gone"}, "en: nowhere used any more"),
        ({MESSAGE: "You must pay %(sum)s."}, "unknown placeholder %(sum)s"),
    ],
)
def test_a_catalogue_that_would_fail_on_a_page_is_found(
    tmp_path: Path, translations: dict[str, str], fault: str
) -> None:
    template, english = written(tmp_path, **translations)
    found = list(faults(source_of(MESSAGE), template, [english]))
    assert any(fault in one for one in found), found


def test_a_new_text_makes_the_template_stale(tmp_path: Path) -> None:
    template, _ = written(tmp_path)
    found = list(faults(source_of(MESSAGE, "Een nieuwe tekst."), template, []))
    assert found == ["messages.pot is not what the code and templates say now: run make translate"]
