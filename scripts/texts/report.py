"""All rules over all Dutch texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from scripts.texts import sentence_rules as of_sentences
from scripts.texts import word_rules as of_words
from scripts.texts.fault import Allowed, Fault
from scripts.texts.gathered import Text, units
from scripts.texts.level import level, score
from scripts.texts.parsed import NoParser, Parse, parse
from scripts.texts.sentences import Sentence, sentences

SMALLEST = 8
"""Sentences below which a file is judged together with its folder."""


@dataclass(frozen=True, slots=True)
class Report:
    """``faults`` that are not excepted; ``scores`` of the texts; ``note`` when not all is known."""

    faults: list[Fault]
    scores: dict[str, float]
    sentences: int
    words: int
    note: str = ""

    @property
    def summary(self) -> str:
        """The figures in one line."""
        easy = sum(level(score) == 1 for score in self.scores.values())
        mean = self.words / max(1, self.sentences)
        return (
            f"{self.sentences} sentences of {mean:.1f} words, {len(self.scores)} texts, "
            f"{easy} at level 1"
        )


def report(texts: Sequence[Text], allowed: Allowed) -> Report:
    """Every rule over every text."""
    split = {text: sentences(text.place, text.message) for text in texts}
    every = [*chain.from_iterable(split.values())]
    parses, note = _parsed(every)
    read = {
        unit: [*chain.from_iterable(split[text] for text in inside)]
        for unit, inside in units(texts, SMALLEST).items()
    }
    scores = {
        unit: found
        for unit, inside in read.items()
        if (found := score([parses[one.text] for one in inside if one.text in parses])) is not None
    }
    faults = chain(
        chain.from_iterable(_of_sentence(one, parses.get(one.text, ())) for one in every),
        chain.from_iterable(_of_unit(unit, inside) for unit, inside in read.items()),
        of_sentences.levels(scores),
    )
    left = [*dict.fromkeys(allowed.without(faults))]
    words = sum(len(one.words) for one in every)
    return Report([*left, *([] if note else allowed.left_over())], scores, len(every), words, note)


def _parsed(every: Sequence[Sentence]) -> tuple[dict[str, Parse], str]:
    try:
        return parse(one.text for one in every if one.whole), ""
    except NoParser as gone:
        return {}, f"not looked at: level, passive, one message ({gone})"


def _of_sentence(sentence: Sentence, parse: Parse) -> Iterator[Fault]:
    yield from of_sentences.length(sentence)
    yield from of_sentences.passive(sentence, parse)
    yield from of_sentences.one_message(sentence, parse)
    yield from of_words.outdated(sentence, parse)
    yield from of_words.tone(sentence)
    yield from of_words.rare(sentence, parse)


def _of_unit(unit: str, inside: Sequence[Sentence]) -> Iterator[Fault]:
    yield from of_sentences.mean_length(unit, [one for one in inside if one.whole])
    yield from of_sentences.kind_first(unit, inside)
