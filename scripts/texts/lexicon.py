"""What is known of Dutch words: how often they are said, and what kind of noun they are."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
NEVER_SAID = 1.36
"""The Zipf value (log10 of the times per billion words) of a word that was not heard once."""


def _lines(name: str) -> list[str]:
    return lzma.decompress((DATA / name).read_bytes()).decode().splitlines()


@cache
def _frequencies() -> dict[str, float]:
    pairs = (line.split("\t") for line in _lines("frequency_nl.tsv.xz"))
    return {word: float(zipf) for word, zipf in pairs}


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    rows = (line.split("\t") for line in _lines("nouns_nl.tsv.xz"))
    return {word: (kind, head) for word, kind, head in rows}


@cache
def judged_apart() -> frozenset[str]:
    """Words of which the frequency says too little to count."""
    return frozenset(_lines("verbs_apart_nl.tsv.xz"))


@cache
def manner_adverbs() -> frozenset[str]:
    """Adverbs that carry content."""
    return frozenset((DATA / "manner_adverbs_nl.txt").read_text().split())


def frequency(word: str) -> float:
    """The Zipf value of a word in small letters: 7 is "ik", 3 is once in a million words."""
    return _frequencies().get(word, NEVER_SAID)


def last_part(noun: str) -> str:
    """The last part of a compound that is known as one, else the noun itself."""
    return _nouns().get(noun, ("", ""))[1] or noun


def kind_of_noun(word: str, lemma: str) -> str:
    """``c`` concrete, ``a`` abstract, ``u`` both, or nothing when it is not known."""
    return (_nouns().get(word) or _nouns().get(lemma) or ("", ""))[0]
