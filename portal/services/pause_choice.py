"""Paying later: whether that is possible, for how long, and what it adds."""

from __future__ import annotations

from portal.domain.standing import Standing
from portal.law.choices import PauseRule, pause_of
from portal.services.choice import NOTHING, Choice, Extra
from portal.services.later_interest import extra_when_all_waits

_NOT_KNOWN = Extra(cents=None, because="not_known")


def later(standing: Standing) -> Choice:
    """The pause of this regime. Where we know of none, the citizen can ask."""
    rule = pause_of(standing.debt.regime)
    if standing.paused is not None:
        return Choice(kind="pause", state="closed", why_not="runs", article=None, confidence="high")
    if rule is None or not _fits(standing, rule):
        return Choice(kind="pause", state="ask", article=None, confidence="low", extra=_NOT_KNOWN)
    return Choice(
        kind="pause",
        state="open",
        article=rule.article,
        confidence=rule.confidence,
        extra=_extra(standing, rule),
        months=rule.months,
        conditions=rule.conditions,
        ask=rule.ask,
        effects=tuple(effect for effect in rule.effects if effect != "interest_runs"),
    )


def _fits(standing: Standing, rule: PauseRule) -> bool:
    return (
        standing.stage in rule.stages
        and (not rule.kinds or standing.debt.kind in rule.kinds)
        and (rule.maximum is None or standing.outstanding_cents <= rule.maximum)
    )


def _extra(standing: Standing, rule: PauseRule) -> Extra:
    if "interest_runs" in rule.effects:
        return extra_when_all_waits(standing, rule.months)
    return NOTHING if "no_increases" in rule.effects else _NOT_KNOWN
