"""The translation catalogues: what the source says now, and what stands in translations/."""

from __future__ import annotations

import re
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "messages.pot"
KEYWORDS = {"_": None, "lazy": None, "gettext": None, "plural": (1, 2), "ngettext": (1, 2)}
COMMENTS = ("NOTE:", "TRANSLATORS:")
NOISE = re.compile(
    rb'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To|Last-Translator'
    rb"|Language-Team)"
)


def new_catalogue(locale: str | None = None) -> Catalog:
    """An empty catalogue, for a language or as the template."""
    return Catalog(
        locale,
        header_comment="# The texts of Mijn Schuldoverzicht.",
        project="Mijn Schuldoverzicht",
        version="1",
        fuzzy=False,
    )


def extracted(root: Path = ROOT) -> Catalog:
    """Every text in the code and the templates, as ``[tool.babel]`` in pyproject.toml says."""
    settings = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["babel"]
    catalog = new_catalogue()
    for source in settings["sources"]:
        found = extract_from_dir(
            root / source["folder"],
            method_map=[(source["files"], source["method"])],
            options_map={source["files"]: source.get("options", {})},
            keywords=KEYWORDS,
            comment_tags=COMMENTS,
            strip_comment_tags=True,
        )
        for file, line, message, comments, context in sorted(found, key=_place):
            place = f"{source['folder']}/{file}"
            catalog.add(message, None, [(place, line)], auto_comments=comments, context=context)
    for said, note in notes().items():
        if (noted := catalog.get(said)) is not None:
            noted.auto_comments.append(note)
    return catalog


def notes() -> dict[str, str]:
    """What translators must know of a short text."""
    found: dict[str, str] = yaml.safe_load((FOLDER / "notes.yaml").read_text())
    return found


def _place(found: tuple[Any, ...]) -> tuple[str, int]:
    return found[0], found[1]


def read(path: Path) -> Catalog:
    """A catalogue as it stands in its file."""
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.parent.parent.name)


def text(catalog: Catalog) -> bytes:
    """The catalogue as the text of its file, the same for the same texts."""
    target = BytesIO()
    write_po(target, catalog, width=98, sort_by_file=True, include_lineno=False)
    return b"".join(line for line in target.getvalue().splitlines(True) if not NOISE.match(line))


def languages() -> list[Path]:
    """The file of every translation there is."""
    return sorted(FOLDER.glob("*/LC_MESSAGES/messages.po"))


def lacking(catalog: Catalog) -> list[Message]:
    """The messages without a whole, certain translation."""
    return [message for message in catalog if message.id and not _done(message)]


def _done(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(strings) and not message.fuzzy
