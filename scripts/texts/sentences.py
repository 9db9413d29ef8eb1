"""A message as sentences of words, its placeholders filled with what could stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
END = re.compile(
    r"(?<=[.?!])[\"”’)]?\s+(?=[\"“‘(]?[^\W\d_a-zß-öø-ÿ])|(?<=[.?!:;])\s*\n+|(?<=[؟。])\s+"
)
NOT_AN_END = re.compile(r"\b(?:art|nr|bijv|dr|mr|e\.g|i\.e|No|St)\.$")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
STAND_INS = {
    "bedrag": "100 euro", "minst": "100 euro", "meest": "100 euro", "deel": "100 euro",
    "total": "100 euro", "samen": "100 euro", "over": "100 euro", "erbij": "100 euro",
    "nu": "100 euro", "straks": "100 euro", "later": "100 euro", "laag": "100 euro",
    "hoog": "100 euro", "grens": "100 euro", "hoogste": "100 euro",
    "dag": "1 maart", "day": "1 maart", "moment": "1 maart", "begin": "1 maart",
    "laatste": "1 maart", "eerste": "1 maart", "jaar": "2025", "time": "10 uur",
    "naam": "Utrecht", "name": "Utrecht", "inner": "Utrecht", "organisation": "Utrecht",
    "eigenaar": "Utrecht", "num": "3", "aantal": "3", "page": "2", "pages": "3",
    "answered": "2", "lengte": "3 weken", "tijd": "3 weken", "termijn": "3 weken",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """``place``: where it stands. ``text``: with stand-ins. ``whole``: it ends as a sentence."""

    place: str
    text: str

    @property
    def words(self) -> list[str]:
        """Its words, without the marks."""
        return WORD.findall(self.text)

    @property
    def whole(self) -> bool:
        """A label or a heading is no whole sentence."""
        return self.text.rstrip('"”’)').endswith((".", "?", "!", "؟"))


def sentences(place: str, message: str) -> list[Sentence]:
    """The sentences of one message, in order."""
    filled = PLACEHOLDER.sub(lambda found: STAND_INS.get(found[1], "dit"), message)
    filled = filled.replace("%%", "%")
    parts: list[str] = []
    for part in END.split(filled):
        if parts and NOT_AN_END.search(parts[-1]):
            parts[-1] += f" {part}"
        elif part.strip():
            parts.append(part.strip())
    return [Sentence(place, " ".join(part.split())) for part in parts]
