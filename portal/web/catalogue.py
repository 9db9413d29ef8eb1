"""The translated texts, read once per process."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from portal.assets import assets
from portal.web.placeholders import sound


@cache
def catalogue(code: str) -> NullTranslations:
    """The texts of a language; the Dutch source texts where it has none."""
    folder = assets("translations") / code / "LC_MESSAGES"
    built, source = folder / "messages.mo", folder / "messages.po"
    if built.is_file() and not _older(built, source):
        with built.open("rb") as file:
            return GNUTranslations(file)
    return from_source(source) if source.is_file() else NullTranslations()


def _older(built: Path, source: Path) -> bool:
    return source.is_file() and built.stat().st_mtime < source.stat().st_mtime


def from_source(source: Path) -> GNUTranslations:
    """The same as the built file would hold, so that a text never lags behind its source."""
    target = BytesIO()
    with source.open("rb") as file:
        write_mo(target, sound(read_po(file)))
    target.seek(0)
    return GNUTranslations(target)
