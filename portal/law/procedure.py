"""The ladder of collection per regime (invorderingsprocedure), read from ``procedures/``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from portal.domain.debt import Regime
from portal.domain.stage import Stage
from portal.domain.vocabulary import Measure
from portal.law import loader
from portal.law.values import Confidence

END = "end"
LETTER = "letter"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rung of a ladder.

    ``term`` is the id of a rule in ``deadlines.yaml``, or ``letter``: the letter says how long.
    ``notice`` is such a rule for the time between the announcement and the step; ``letter``: it
    never comes at once, and its day stands in a letter.
    ``cost`` is the id of a formula in ``portal.law.costs``, ``unknown``, or None: adds nothing.
    ``can`` is what the citizen can do here; ``loses`` is what is no longer possible after it.
    ``side``: a step beside the main road, that the agency may take.
    ``then`` names the steps that can follow when nothing is done; ``end`` ends the ladder.
    """

    id: str
    stage: Stage
    also: tuple[Stage, ...]
    measures: tuple[Measure, ...]
    side: bool
    term: str
    notice: str | None
    cost: str | None
    interest: str | None
    can: tuple[str, ...]
    loses: tuple[str, ...]
    article: str
    confidence: Confidence
    sources: tuple[str, ...]
    then: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """How a ladder ends: the way, the article, and after which term where there is one."""

    how: str
    article: str
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The whole ladder of a regime. ``assumed``: the law itself was not read."""

    regime: Regime
    law: str
    assumed: bool
    steps: tuple[Step, ...]
    ends: tuple[End, ...]

    def step(self, step_id: str) -> Step:
        """The step with this id. Raises ``KeyError``."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def after(self, step: Step) -> Step | None:
        """The first step that follows when nothing is done; None at the end."""
        following = [name for name in step.then if name != END]
        return self.step(following[0]) if following else None


@cache
def procedure_of(regime: Regime) -> Procedure:
    """The ladder of a regime."""
    raw = loader.read(f"procedures/{regime}")
    return Procedure(
        regime=raw["regime"],
        law=raw["law"],
        assumed=raw.get("assumed", False),
        steps=tuple(_read_step(item) for item in raw["steps"]),
        ends=tuple(
            End(how=item["how"], article=item["article"], after=item.get("after"))
            for item in raw["ends"]
        ),
    )


def _read_step(item: dict[str, Any]) -> Step:
    lists = ("also", "measures", "can", "loses", "sources", "then")
    values: dict[str, Any] = {"side": False, "notice": None, "cost": None, "interest": None}
    values |= item | {name: tuple(item.get(name, ())) for name in lists}
    return Step(**values)
