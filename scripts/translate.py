"""make translate: brings the catalogues up to date with the texts in code and templates."""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog

from scripts.catalogues import (
    FOLDER,
    TEMPLATE,
    extracted,
    lacking,
    languages,
    new_catalogue,
    read,
    text,
)


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
    catalog.update(source, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    path.write_bytes(text(catalog))
    print(f"{path.parent.parent.name}: {len(lacking(catalog))} texts to translate")


if __name__ == "__main__":
    sys.exit(main([argument for argument in sys.argv[1:] if argument]))
