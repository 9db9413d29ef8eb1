"""make check: the catalogues say what the pages say, whole and with the right placeholders."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog

from portal.web.i18n import KNOWN, LANGUAGES
from scripts.catalogues import TEMPLATE, extracted, lacking, languages, notes, read, text
from scripts.translation_rules import wrong


def main() -> int:
    """Prints one line per fault; 0 when there is none."""
    source = extracted()
    found = [*faults(source, TEMPLATE, languages()), *_lost_notes(source)]
    for fault in found:
        print(fault)
    print(f"{len(found)} faults in the translations" if found else "fresh and complete")
    return 1 if found else 0


OFFERED = tuple(language.code for language in LANGUAGES[1:])


def faults(
    source: Catalog, template: Path, translations: list[Path], offered: Sequence[str] = OFFERED
) -> Iterator[str]:
    """What is stale, missing, left over or would fail when it is shown."""
    if not template.is_file() or template.read_bytes() != text(source):
        yield f"{template.name} is not what the code and templates say now: run make translate"
    there = {path.parent.parent.name: path for path in translations}
    for code, path in there.items():
        for fault in _faults_of(read(path), source, whole=code not in unfinished()):
            yield f"{code}: {fault}"
    for code in offered:
        if translations and code not in there:
            yield f"{code}: offered in portal/web/i18n.py, but without a catalogue"


def _lost_notes(source: Catalog) -> Iterator[str]:
    yield from (f"notes.yaml: no text has {one!r}" for one in notes() if one not in source)


def unfinished() -> set[str]:
    """Known languages that no page offers yet: what they lack is no fault."""
    return {language.code for language in KNOWN if not language.offered}


def _faults_of(catalog: Catalog, source: Catalog, *, whole: bool) -> Iterator[str]:
    known, needed = _ids(catalog), _ids(source)
    yield from (f"not in the catalogue: {text!r}" for text in sorted(needed - known))
    yield from (f"nowhere used any more: {text!r}" for text in sorted(known - needed))
    if whole:
        yield from (f"not translated: {message.id!r}" for message in lacking(catalog))
    for message in [one for one in catalog if one.id]:
        yield from (f"{message.id!r}: {fault}" for fault in wrong(message, catalog.num_plurals))


def _ids(catalog: Catalog) -> set[str]:
    return {str(message.id) for message in catalog if message.id}


if __name__ == "__main__":
    sys.exit(main())
