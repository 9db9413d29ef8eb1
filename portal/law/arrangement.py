"""The creditors' own rules for paying in parts (betalingsregelingen), as dated data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from portal.domain.debt import Regime
from portal.domain.stage import Stage
from portal.law import loader
from portal.law.values import Confidence

Kind = Literal["standard", "custom", "pause"]
Interest = Literal["none_found", "collection", "statutory", "unresolved"]


@dataclass(frozen=True, slots=True)
class Band:
    """So many months for an amount strictly below ``below`` cents; None is no limit."""

    below: int | None
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementRule:
    """One creditor's rule. Amounts in cents. ``bands`` None: the number of months is unknown.

    ``creditors``: the agencies it holds for; empty is every agency of the regime.
    ``stages``: in which it can be asked. ``conditions`` and ``ask`` are words with a text.
    ``decides_in``: length and unit of the term for a decision, None when unknown.
    """

    id: str
    regime: Regime
    kind: Kind
    creditors: tuple[str, ...]
    minimum: int | None
    maximum: int | None
    bands: tuple[Band, ...] | None
    stages: tuple[Stage, ...]
    interest: Interest
    conditions: tuple[str, ...]
    ask: tuple[str, ...]
    decides_in: tuple[int, str] | None
    article: str
    confidence: Confidence
    sources: tuple[str, ...]
    note: str | None

    def longest_months(self, cents: int) -> int | None:
        """The most months for an amount; None when that is unknown."""
        if self.bands is None:
            return None
        return next(b.months for b in self.bands if b.below is None or cents < b.below)


def rules_for(regime: Regime, creditor: str) -> tuple[ArrangementRule, ...]:
    """The rules that hold for a debt of this regime and creditor: the creditor's own where it
    has any of that kind, else the regime's."""
    found = _all()[regime]
    own = {rule.kind for rule in found if creditor in rule.creditors}
    return tuple(
        rule
        for rule in found
        if creditor in rule.creditors or (not rule.creditors and rule.kind not in own)
    )


def rule_with_id(rule_id: str) -> ArrangementRule:
    """One rule. Raises ``KeyError``."""
    for rule in (rule for rules in _all().values() for rule in rules):
        if rule.id == rule_id:
            return rule
    raise KeyError(rule_id)


@cache
def _all() -> dict[Regime, tuple[ArrangementRule, ...]]:
    return {
        regime: tuple(_read(regime, entry) for entry in entries)
        for regime, entries in loader.read("arrangements").items()
    }


def _read(regime: Regime, entry: dict[str, Any]) -> ArrangementRule:
    decides = entry.get("decides_in")
    return ArrangementRule(
        id=entry["id"],
        regime=regime,
        kind=entry["kind"],
        creditors=tuple(entry.get("creditors", ())),
        minimum=entry.get("minimum"),
        maximum=entry.get("maximum"),
        bands=_bands(entry["months"]),
        stages=tuple(entry["stages"]),
        interest=entry["interest"],
        conditions=tuple(entry["conditions"]),
        ask=tuple(entry["ask"]),
        decides_in=(decides["length"], decides["unit"]) if decides else None,
        article=entry["article"],
        confidence=entry["confidence"],
        sources=tuple(entry["sources"]),
        note=entry.get("note"),
    )


def _bands(months: Any) -> tuple[Band, ...] | None:
    if months == "unknown":
        return None
    return tuple(Band(band.get("below"), band["months"]) for band in months)
