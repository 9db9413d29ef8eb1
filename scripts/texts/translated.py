"""The same ideas for the translations: short sentences, known words, no judging word.

Nobody here reads all of these languages, so what is found is a warning; too many are a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from babel.messages.catalog import Catalog
from wordfreq import zipf_frequency

from scripts.texts.fault import Fault
from scripts.texts.sentences import WORD, Sentence, sentences
from scripts.texts.word_rules import tone

MOST_WORDS, MEAN_WORDS = 25, 15
RARE = 2.0
"""Zipf: met less than once in ten million words."""
MOST_LONG, MOST_RARE = 0.02, 0.06
"""The share of sentences, and of different words, that may be too long or too rare."""
MOST_RARE_OF = {"tr": 0.30, "uk": 0.12, "pl": 0.12, "ar": 0.15}
"""Languages that put into one word what others say in three have more words that are rare."""
ARABIC_MARKS = re.compile("[\u064b-\u0652]")
BEFORE = re.compile("^(?:[وف]?(?:[بك]?ال|لل|[بلكس]))|^[وف]")
"""What Arabic writes to the front of a word: and, so, with, to, as, will, the."""
AFTER = re.compile("(?:هما|كم|هم|ها|نا|ك|ه|ي)$")
"""And to its end: your, their, its, our, my."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How one translation reads. ``warnings``: what to look at; ``faults``: over the limit."""

    code: str
    summary: str
    warnings: list[Fault]
    faults: list[Fault]


def measured(catalog: Catalog, code: str) -> Measure | None:
    """A translation; None when there is nothing translated yet."""
    found = [*_sentences(catalog, code)]
    if not found:
        return None
    long = [
        Fault("long", code, one.text, better=f"{len(one.words)} words")
        for one in found
        if len(one.words) > MOST_WORDS
    ]
    dutch = {word.lower() for message in catalog for word in WORD.findall(str(message.id))}
    words = {word.lower() for one in found for word in one.words[1:] if _counts(word)} - dutch
    rare = sorted(word for word in words if _frequency(word, code) < RARE)
    average = mean(len(one.words) for one in found)
    shares = len(long) / len(found), len(rare) / max(1, len(words))
    return Measure(
        code,
        f"{code}: {len(found)} sentences of {average:.1f} words, {shares[0]:.1%} too long, "
        f"{shares[1]:.1%} of {len(words)} words rare",
        [*long, *(Fault("rare", code, word, word) for word in rare)],
        [*_over(code, average, shares), *_judging(found, code)],
    )


def _counts(word: str) -> bool:
    """Not a name or a number. Arabic has no capitals."""
    return word.isalpha() and not any(sign.isupper() for sign in word)


def _frequency(word: str, code: str) -> float:
    """Of the word, or of the word inside it that a dictionary would have."""
    forms = {word, word.rpartition("’")[2]}
    if code == "ar":
        plain = ARABIC_MARKS.sub("", word)
        forms |= {plain, BEFORE.sub("", plain), AFTER.sub("", plain)}
        forms.add(AFTER.sub("", BEFORE.sub("", plain)))
    return max(zipf_frequency(form, code) for form in forms if form)


def _over(code: str, average: float, shares: tuple[float, float]) -> Iterator[Fault]:
    limits = MOST_LONG, MOST_RARE_OF.get(code, MOST_RARE)
    for name, share, limit in zip(("long", "rare"), shares, limits, strict=True):
        if share > limit:
            yield Fault(name, code, f"{share:.1%}, and at most {limit:.0%} may be {name}")
    if average > MEAN_WORDS:
        yield Fault("long on average", code, f"{average:.1f} words a sentence")


def _judging(found: Sequence[Sentence], code: str) -> Iterator[Fault]:
    for one in found:
        yield from tone(one, code)


def _sentences(catalog: Catalog, code: str) -> Iterator[Sentence]:
    for message in catalog:
        strings = [message.string] if isinstance(message.string, str) else message.string or ()
        if message.id:
            for string in strings:
                yield from (one for one in sentences(code, str(string or "")) if one.whole)
