"""A translation that would fail when shown never reaches a page: the Dutch text stands there.

Standard library and Babel only, and no import of the portal: the build of the wheel uses it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from babel.messages.catalog import Catalog, Message

NAMED = re.compile(r"%\((\w+)\)([a-z])")
COUNTED = {"num", "aantal"}
LOOSE = re.compile(r"%(?!\(\w+\)[sd])(?!%)")


def sound(catalog: Catalog) -> Catalog:
    """The catalogue without translations whose placeholders are not those of the Dutch text."""
    for message in [one for one in catalog if one.id]:
        if wrong_placeholders(message):
            catalog.delete(message.id, message.context)
    return catalog


def wrong_placeholders(message: Message) -> list[str]:
    """What is wrong with the placeholders of a translation; nothing when it has none yet."""
    source = _forms(message.id)
    needed = _names(source[-1:])
    allowed = _names(source) | ({"num"} if len(source) > 1 else set())
    faults = []
    for form in filter(None, _forms(message.string)):
        there = _names([form])
        faults += [f"unknown placeholder %({name})s" for name in sorted(there - allowed)]
        faults += [f"lacks %({name})s" for name in sorted(_must(needed, source) - there)]
        if LOOSE.search(form.replace("%%", "")) and NAMED.search("".join(source)):
            faults.append("a % that is no placeholder")
    return faults


def _must(needed: set[str], source: list[str]) -> set[str]:
    """A plural form may leave out its number: "one day" says it in a word."""
    return needed - COUNTED if len(source) > 1 else needed


def _forms(texts: object) -> list[str]:
    if isinstance(texts, Iterable) and not isinstance(texts, str):
        return [str(text) for text in texts]
    return [str(texts or "")]


def _names(texts: Iterable[str]) -> set[str]:
    return {name for text in texts for name, _ in NAMED.findall(text)}
