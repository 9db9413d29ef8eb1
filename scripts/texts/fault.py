"""What is wrong with a text, and what is allowed all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

EXCEPTIONS = Path(__file__).parent / "exceptions.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """``rule``: its name. ``place``: the file. ``word``: what it is about; ``better``: instead."""

    rule: str
    place: str
    sentence: str
    word: str = ""
    better: str = ""

    def __str__(self) -> str:
        word = f" [{self.word}]" if self.word else ""
        better = f" -> {self.better}" if self.better else ""
        return f"{self.place}: {self.rule}{word}{better}\n    {self.sentence}"


@dataclass(slots=True)
class Allowed:
    """The exceptions, each with a reason: rule -> word, sentence or file -> why."""

    reasons: dict[str, dict[str, str]]
    used: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def read(cls, path: Path = EXCEPTIONS) -> Allowed:
        """From the one file of exceptions."""
        return cls(yaml.safe_load(path.read_text()) or {})

    def without(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """The faults that are not excepted."""
        for fault in faults:
            reasons = self.reasons.get(fault.rule, {})
            keys = (fault.word.lower(), fault.sentence, fault.place)
            key = next((key for key in keys if key in reasons), "")
            if key:
                self.used.add((fault.rule, key))
            else:
                yield fault

    def left_over(self) -> Iterator[Fault]:
        """Exceptions that nothing needs any more."""
        for rule, reasons in self.reasons.items():
            for key in reasons:
                if (rule, key) not in self.used:
                    yield Fault("left over", EXCEPTIONS.name, f"{rule}: {key}")
