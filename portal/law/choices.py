"""Paying later (uitstel, pauze) per regime: how long at most, and what happens meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from portal.domain.debt import Regime
from portal.domain.stage import Stage
from portal.law import loader
from portal.law.arrangement import ArrangementRule, rule_with_id
from portal.law.values import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRule:
    """How a citizen can pay later. ``months`` None: how long is not known.

    ``kinds``: the kinds of debt it holds for; empty is every kind. ``maximum``: the highest amount
    in cents. ``ask``: empty when we do not know how to ask. ``effects`` are words with a text.
    """

    regime: Regime
    months: int | None
    kinds: tuple[str, ...]
    maximum: int | None
    stages: tuple[Stage, ...]
    conditions: tuple[str, ...]
    ask: tuple[str, ...]
    effects: tuple[str, ...]
    article: str
    confidence: Confidence
    sources: tuple[str, ...]


def pause_of(regime: Regime) -> PauseRule | None:
    """The rule of a regime; None when we do not know whether paying later is possible."""
    return _all().get(regime)


@cache
def _all() -> dict[Regime, PauseRule]:
    return {regime: _read(regime, entry) for regime, entry in loader.read("choices").items()}


def _read(regime: Regime, entry: dict[str, Any]) -> PauseRule:
    like: ArrangementRule | None = rule_with_id(entry["rule"]) if "rule" in entry else None
    return PauseRule(
        regime=regime,
        months=like.longest_months(0) if like else _known(entry["months"]),
        kinds=tuple(entry.get("kinds", ())),
        maximum=like.maximum if like else None,
        stages=like.stages if like else tuple(entry["stages"]),
        conditions=like.conditions if like else (),
        ask=tuple(_known(entry["ask"]) or ()),
        effects=tuple(entry["effects"]),
        article=entry["article"],
        confidence=entry["confidence"],
        sources=tuple(entry["sources"]),
    )


def _known(told: Any) -> Any:
    return None if told == "unknown" else told
