"""A translation with a wrong placeholder never reaches a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from portal.web.catalogue import from_source
from portal.web.placeholders import wrong_placeholders

DUTCH = "U betaalt %(bedrag)s voor %(dag)s."


@pytest.mark.parametrize(
    "wrong",
    [
        "You pay %(amount)s before %(dag)s.",
        "You pay %(bedrag)s.",
        "You pay %(bedrag)s before %(dag).",
        "You pay %s before %(dag)s and %(bedrag)s.",
        "You pay %(bedrag)s before %(dag)s, 5% more.",
    ],
)
def test_a_wrong_placeholder_gives_the_dutch_text(tmp_path: Path, wrong: str) -> None:
    catalog = Catalog("en")
    catalog.add(DUTCH, wrong)
    catalog.add("Terug", "Back")
    with (tmp_path / "messages.po").open("wb") as file:
        write_po(file, catalog)

    read = from_source(tmp_path / "messages.po")

    assert read.gettext(DUTCH) == DUTCH
    assert read.gettext("Terug") == "Back"


def test_another_order_of_placeholders_is_right() -> None:
    catalog = Catalog("en")
    assert wrong_placeholders(catalog.add(DUTCH, "Before %(dag)s you pay %(bedrag)s.")) == []


def test_a_plural_form_may_say_its_number_in_a_word() -> None:
    forms = ("a day for %(naam)s", "%(num)s days for %(naam)s")
    dutch = ("%(num)s dag voor %(naam)s", "%(num)s dagen voor %(naam)s")
    assert wrong_placeholders(Catalog("en").add(dutch, forms)) == []
    assert wrong_placeholders(Catalog("en").add(dutch, ("a day", forms[1]))) == ["lacks %(naam)s"]
