"""All the Dutch that a citizen can meet, per place where it is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog

from scripts.catalogues import ROOT

JINJA_EXPRESSION = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
JINJA_REST = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
REST = "/…"
FOR_OFFICIALS = "desk/"
"""The desk of a municipality: no citizen reads it."""
QUOTED = re.compile(r'"([^"]{12,})"')


@dataclass(frozen=True, slots=True)
class Text:
    """One message as it stands in the source. ``place``: the file it stands in first."""

    place: str
    message: str


def dutch(catalog: Catalog, root: Path = ROOT) -> list[Text]:
    """Every text of the code, the templates, the letters and the agencies' files."""
    found = [*_messages(catalog), *_letters(root), *_agencies(root)]
    return [text for text in found if not text.place.startswith(FOR_OFFICIALS)]


def _messages(catalog: Catalog) -> Iterator[Text]:
    for message in catalog:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            yield from (Text(str(message.locations[0][0]), str(text)) for text in ids)


def _letters(root: Path) -> Iterator[Text]:
    for path in sorted((root / "templates" / "letters").glob("*.txt")):
        source = path.read_text()
        plain = JINJA_EXPRESSION.sub(lambda found: _said(found[1]), source)
        place = str(path.relative_to(root))
        yield from (Text(place, said) for said in QUOTED.findall(source) if ".txt" not in said)
        for line in JINJA_REST.sub("\n", plain).splitlines():
            if line.strip():
                yield Text(place, line.strip())


def _said(expression: str) -> str:
    """What an expression in a letter stands for: a day when it is one."""
    if QUOTED.search(expression) or ("(" in expression and "day(" not in expression):
        return ""
    return "%(dag)s" if "day(" in expression else "%(naam)s"


def _agencies(root: Path) -> Iterator[Text]:
    for path in sorted((root / "connectors").glob("*/agency.yaml")):
        contact = yaml.safe_load(path.read_text()).get("contact") or {}
        if note := contact.get("phone_note"):
            yield Text(str(path.relative_to(root)), note)


def units(texts: Iterable[Text], smallest: int) -> dict[str, list[Text]]:
    """The texts as they are read together: a file, or the small files of a folder as one.

    ``smallest``: the number of sentences below which a text is too short to judge by itself.
    """
    found: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        found[text.place].append(text)
    while True:
        short = [name for name, inside in found.items() if _sentences(inside) < smallest]
        above = {name: _above(name) for name in short}
        if all(name == folder for name, folder in above.items()):
            return dict(found)
        for name, folder in above.items():
            if name != folder:
                found[folder] += found.pop(name)


def _above(name: str) -> str:
    """The rest of the folder of a file, and of a folder the rest of the folder above it."""
    parent = Path(name).parent
    if name.endswith(REST):
        parent = parent.parent
    return f"{parent}{REST}" if parent.parts else name


def _sentences(texts: Iterable[Text]) -> int:
    return sum(text.message.count(mark) for text in texts for mark in ".?!")
