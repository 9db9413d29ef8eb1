"""The rules that look at words: outdated, judging or rare ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import yaml
from wordfreq import zipf_frequency

from portal.web.words.glossary import glossary
from scripts.texts.fault import Fault
from scripts.texts.lexicon import DATA, frequency, last_part
from scripts.texts.parsed import Parse
from scripts.texts.sentences import WORD, Sentence

RARE = 3.0
"""Zipf: said less than once in a million words."""
COMMON = 4.0
SHORTEST_PART = 4
ENDINGS = ("en", "s", "e")
STARTS = ("mee", "terug")


@cache
def _outdated() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load((DATA / "outdated_nl.yaml").read_text())
    return found


@cache
def _tone(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    words: dict[str, str] = yaml.safe_load((DATA / "tone.yaml").read_text()).get(language, {})
    return tuple((_word_or_start(word), better) for word, better in words.items())


def _word_or_start(word: str) -> re.Pattern[str]:
    return re.compile(r"\b" + re.escape(word).replace(r"\*", r"\w*") + r"\b", re.IGNORECASE)


def outdated(sentence: Sentence, parse: Parse) -> Iterator[Fault]:
    """A word from the list of the RVO, also in another form of it when the sentence is parsed."""
    text = f" {' '.join(sentence.text.lower().split())} "
    for word, (better, *tag) in _outdated().items():
        lemmas = [one for one in parse if word in (one.lemma, one.text)]
        if tag:
            hit = any(one.tag.startswith(tag[0]) for one in lemmas)
        else:
            hit = bool(lemmas) or bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))
        if hit:
            yield Fault("outdated", sentence.place, sentence.text, word, better)


def tone(sentence: Sentence, language: str = "nl") -> Iterator[Fault]:
    """A word that judges or threatens."""
    for word, better in _tone(language):
        if found := word.search(sentence.text):
            yield Fault("tone", sentence.place, sentence.text, found[0], better)


def rare(sentence: Sentence, parse: Parse) -> Iterator[Fault]:
    """A word that few people meet, and that no page explains."""
    lemmas = {one.text: one.lemma for one in parse}
    for place, word in enumerate(sentence.words):
        known = word.lower()
        name = word[1:] != known[1:] or (place and word[0].isupper())
        if name or known[0].isdigit() or known in _explained():
            continue
        if f"({known})" in sentence.text.lower():
            continue  # beside its plain words
        if _said(known) < RARE and _said(lemmas.get(known, known)) < RARE:
            yield Fault("rare", sentence.place, sentence.text, known, "a plainer word")


def _said(word: str) -> float:
    """As often as the word, its singular, or the last part of a compound that is known."""
    forms = {word, last_part(word), *word.split("-")[-1:]}
    forms |= {word.removesuffix(end) for end in ENDINGS if len(word) > len(end) + 3}
    forms |= {word.removeprefix(start) for start in STARTS}
    known = max(_zipf(one) for one in forms)
    return known if known >= RARE else max(map(_clear_compound, forms))


def _zipf(word: str) -> float:
    return max(frequency(word), zipf_frequency(word, "nl"))


def _clear_compound(word: str) -> float:
    """As often as the rarer of two common words that it is made of, such as zaak and nummer."""
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    pairs = ((_zipf(word[:cut].removesuffix("s")), _zipf(word[cut:])) for cut in cuts)
    return max((min(pair) for pair in pairs if min(pair) >= COMMON), default=0.0)


@cache
def _explained() -> frozenset[str]:
    """Words that each page explains on which they stand: those of the glossary."""
    return frozenset(
        word for term in glossary() for word in WORD.findall((term.legal or "").lower())
    )
