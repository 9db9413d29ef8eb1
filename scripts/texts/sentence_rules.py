"""The rules that look at sentences: their length, their voice, and one message in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import mean

from scripts.texts.fault import Fault
from scripts.texts.level import level
from scripts.texts.parsed import Parse
from scripts.texts.sentences import WORD, Sentence

MOST_WORDS = 20
MEAN_WORDS = 15
MOST_CLAUSES = 3
DENIALS = {"niet", "geen", "nooit", "niemand", "niets", "nergens"}
TO_BE = {"worden", "zijn"}
APART = re.compile(r"[,:;.]| en | of | maar | omdat ")


def length(sentence: Sentence) -> Iterator[Fault]:
    """At most twenty words."""
    if (words := len(sentence.words)) > MOST_WORDS:
        yield Fault("long", sentence.place, sentence.text, better=f"{words} words: cut it in two")


def mean_length(unit: str, found: Sequence[Sentence]) -> Iterator[Fault]:
    """At most fifteen words on average."""
    if found and (words := mean(len(sentence.words) for sentence in found)) > MEAN_WORDS:
        yield Fault("long on average", unit, f"{words:.1f} words a sentence")


def passive(sentence: Sentence, parse: Parse) -> Iterator[Fault]:
    """Worden with a participle; zijn only when it says by whom."""
    by_whom = any(word.text == "door" and word.tag.startswith("VZ") for word in parse)
    for word in parse:
        helping = parse[word.head - 1].lemma if word.head else ""
        if not word.tag.startswith("WW(vd") or helping not in TO_BE:
            continue
        if helping == "worden" or by_whom:
            yield Fault("passive", sentence.place, sentence.text, word.text, "say who does it")


def one_message(sentence: Sentence, parse: Parse) -> Iterator[Fault]:
    """No semicolon, not four clauses, and no denial of a denial."""
    clauses = sum("WW(pv" in word.tag for word in parse)
    if ";" in sentence.text or clauses > MOST_CLAUSES:
        yield Fault("more than one message", sentence.place, sentence.text, better="two sentences")
    for part in APART.split(sentence.text.lower().replace("niet eens", "")):
        denials = [word for word in WORD.findall(part) if word in DENIALS]
        if len(denials) > 1:
            word = " … ".join(denials)
            yield Fault("denied twice", sentence.place, sentence.text, word, "say what is so")


def kind_first(unit: str, found: Sequence[Sentence]) -> Iterator[Fault]:
    """ "It can happen to anyone" comes before "problems"."""
    said = False
    for sentence in found:
        text = sentence.text.lower()
        said = said or "iedereen overkomen" in text
        if "problemen" in text and not said:
            yield Fault("problems", unit, sentence.text, "problemen", "het kan iedereen overkomen")


def levels(scored: dict[str, float]) -> Iterator[Fault]:
    """No text above level 2, and four of five texts at level 1."""
    for unit, found in scored.items():
        if level(found) > 2:
            yield Fault("level", unit, f"level {level(found)}, score {found:.0f}")
    easy = sum(level(found) == 1 for found in scored.values())
    if easy < 0.8 * len(scored):
        yield Fault("level", "all texts", f"only {easy} of {len(scored)} texts at level 1")
