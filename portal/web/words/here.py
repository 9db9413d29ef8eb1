"""Which difficult words stand on a page, so that it can say what they mean."""

from __future__ import annotations

import re
from functools import cache

from portal.web.words.glossary import glossary
from portal.web.words.term import Term

LINKED = re.compile(r'<a class="legal-word".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[\w-]+")


@cache
def _by_first_word() -> dict[str, tuple[Term, ...]]:
    found: dict[str, tuple[Term, ...]] = {}
    for term in glossary():
        first = WORD.findall((term.legal or "").lower())[0]
        found[first] = (*found.get(first, ()), term)
    return found


def words_here(page: str) -> list[Term]:
    """The words of letters in the text of a page that do not lead to their meaning there."""
    text = TAG.sub(" ", LINKED.sub(" ", page)).lower()
    words = set(WORD.findall(text))
    found = [
        term
        for first in _by_first_word().keys() & words
        for term in _by_first_word()[first]
        if re.search(rf"\b{re.escape((term.legal or '').lower())}\b", text)
    ]
    return sorted(found, key=lambda term: (term.legal or "").casefold())
