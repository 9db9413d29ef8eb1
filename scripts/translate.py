"""make translate: brings the catalogues up to date with the texts, and checks what is there.

Extracts, updates, merges; then says of each language what is to be translated, what is wrong,
which translations lost their Dutch text, and which words the dictionary does not know.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog

from scripts.catalogues import (
    FOLDER,
    ROOT,
    TEMPLATE,
    extracted,
    lacking,
    languages,
    new_catalogue,
    read,
    text,
)
from scripts.spelling import unknown_words
from scripts.translation_rules import wrong

REPORTS = ROOT / "var" / "translations"


def main(arguments: list[str]) -> int:
    """Updates every language; an argument adds one."""
    source = extracted()
    TEMPLATE.write_bytes(text(source))
    print(f"{len(source)} texts")
    for code in arguments:
        try:
            _add(code)
        except (UnknownLocaleError, ValueError):
            print(f"'{code}' is no language code such as en, pl or ar.", file=sys.stderr)
            return 2
    for path in languages():
        _refresh(path, source)
    return 0


def _add(code: str) -> None:
    path = FOLDER / str(Locale.parse(code)) / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_bytes(text(new_catalogue(code)))


def _refresh(path: Path, source: Catalog) -> None:
    catalog = read(path)
    before = {message.id: message.string for message in catalog if message.id and message.string}
    catalog.update(source, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    path.write_bytes(text(catalog))
    _report(path.parent.parent.name, catalog, before)


def _report(code: str, catalog: Catalog, before: dict[Any, Any]) -> None:
    to_do = [str(message.id) for message in lacking(catalog)]
    faults = [
        f"{message.id!r}: {fault}"
        for message in catalog
        if message.id
        for fault in wrong(message, catalog.num_plurals)
    ]
    stale = [
        _stale(str(old), string, to_do) for old, string in before.items() if old not in catalog
    ]
    unknown = unknown_words(catalog, code)
    REPORTS.mkdir(parents=True, exist_ok=True)
    parts = {"To translate": to_do, "Wrong": faults, "Stale": stale, "Unknown words": unknown}
    lines = [f"{name}\n" + "\n".join(f"  {line}" for line in part) for name, part in parts.items()]
    (REPORTS / f"{code}.txt").write_text("\n\n".join(lines) + "\n")
    print(
        f"{code}: {len(to_do)} texts to translate, {len(faults)} wrong, {len(stale)} stale, "
        f"{len(unknown)} words to look at; see var/translations/{code}.txt"
    )
    for fault in faults:
        print(f"  {fault}")


def _stale(old: str, string: object, to_do: list[str]) -> str:
    """A translation without its Dutch text, and the new text that is most like the old one."""
    near = get_close_matches(old, to_do, 1)
    return f"{old!r} = {string!r}" + (f"\n    now perhaps: {near[0]!r}" if near else "")


if __name__ == "__main__":
    sys.exit(main([argument for argument in sys.argv[1:] if argument]))
