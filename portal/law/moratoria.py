"""The two kinds of rest that a court can give (moratorium): who asks, how long, what it stops."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from portal.law import loader
from portal.law.values import Confidence

MoratoriumId = Literal["broad", "narrow"]
EffectId = Literal["recovery", "eviction", "supply", "insurance"]
Condition = Literal["admitted", "restructuring"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Something that a moratorium stops, or that goes on all the same."""

    id: EffectId
    stops: bool
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Moratorium:
    """Breed moratorium (Wgs article 5) or smal moratorium (Fw article 287b).

    ``longest`` is the id of a value. ``only_for``: admitted to debt help by the municipality, or
    together with a request for statutory debt restructuring. What is not in ``effects`` was not
    read.
    """

    id: MoratoriumId
    asks: Literal["municipality", "citizen"]
    only_for: Condition
    longest: str
    article: str
    confidence: Confidence
    effects: tuple[Effect, ...]

    @property
    def sure(self) -> bool:
        """Whether all of it was read in the law itself."""
        return {self.confidence, *(effect.confidence for effect in self.effects)} == {"high"}


@cache
def moratoria() -> tuple[Moratorium, ...]:
    """Both, the broad one first."""
    return tuple(
        Moratorium(
            id=cast(MoratoriumId, name),
            asks=entry["asks"],
            only_for=entry["only_for"],
            longest=entry["longest"],
            article=entry["article"],
            confidence=entry["confidence"],
            effects=tuple(
                Effect(id=cast(EffectId, of), stops=told["stops"], confidence=told["confidence"])
                for of, told in entry["effects"].items()
            ),
        )
        for name, entry in loader.read("moratoria").items()
    )
