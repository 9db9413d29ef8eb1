"""The level of a Dutch text after LiNT-II: how many adults would struggle with it.

Level 1 (score below 34) 14 %, level 2 (below 46) 29 %, level 3 (below 58) 53 %, level 4 78 %.
The formula is that of LiNT-II 0.1.3; its coefficients were fitted on the parser of spaCy 3.7.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from scripts.texts.lexicon import (
    frequency,
    judged_apart,
    kind_of_noun,
    last_part,
    manner_adverbs,
)
from scripts.texts.parsed import Parse, Word

LEVELS = ((34.0, 1), (46.0, 2), (58.0, 3))
CONSTANT, SAID, LENGTH, DENSE, CONCRETE = (
    -4.207827812539932, 17.283729064021745, -1.624415134700866, -2.5367797224712945,
    16.00123133524857,
)  # fmt: skip
HELPING = {"zijn", "worden", "zullen", "kunnen", "moeten", "mogen", "willen"}


def level(score: float) -> int:
    """1 (easy) to 4 (very difficult)."""
    return next((number for below, number in LEVELS if score < below), 4)


def score(parses: Sequence[Parse]) -> float | None:
    """From 0 (easy) to 100; None when there is too little to measure."""
    words = [word for parse in parses for word in parse]
    said = [heard for word in words if (heard := _heard(word)) is not None]
    kinds = [kind for word in words if _noun(word) and (kind := kind_of_noun(*_names(word)))]
    lengths = [length for parse in parses if (length := _longest(parse)) is not None]
    dense = [content for parse in parses if (content := _content_per_clause(parse)) is not None]
    if not (said and kinds and lengths and dense):
        return None
    ease = (
        CONSTANT
        + SAID * mean(said)
        + LENGTH * mean(lengths)
        + DENSE * mean(dense)
        + CONCRETE * kinds.count("c") / len(kinds)
    )
    return 100 - min(100.0, max(0.0, ease))


def is_content(word: Word) -> bool:
    """It carries meaning by itself: noun, name, adjective, verb that is not a helping verb."""
    if word.tag.startswith("WW"):
        return word.lemma not in HELPING
    return word.tag.startswith(("N(", "ADJ", "SPEC(deeleigen")) or word.text in manner_adverbs()


def _names(word: Word) -> tuple[str, str]:
    return word.text, word.lemma


def _noun(word: Word) -> bool:
    return word.tag.startswith("N(")


def _heard(word: Word) -> float | None:
    if not is_content(word) or word.tag.startswith("SPEC") or {*_names(word)} & judged_apart():
        return None
    return frequency(last_part(word.text) if _noun(word) else word.text)


def _content_per_clause(parse: Parse) -> float | None:
    clauses = sum("WW(pv" in word.tag for word in parse)
    return sum(is_content(word) for word in parse) / clauses if clauses else None


def _longest(parse: Parse) -> int | None:
    """The most words that stand between a word and what it belongs to."""
    marks = [word.tag.startswith("LET") for word in parse]
    if marks.count(False) < 2:
        return None
    return max(
        (_between(place, word.head, marks) for place, word in enumerate(parse, 1) if word.head),
        default=0,
    )


def _between(place: int, head: int, marks: list[bool]) -> int:
    first, last = sorted((place, head))
    return 0 if marks[place - 1] else marks[first : last - 1].count(False)
