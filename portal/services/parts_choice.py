"""Paying in parts, by the creditor's own rules: whether, how long, and what it adds."""

from __future__ import annotations

from collections.abc import Sequence

from portal.domain.standing import Standing
from portal.law.arrangement import ArrangementRule, rules_for
from portal.services.choice import Choice, Extra, WhyNot
from portal.services.later_interest import extra_in_parts


def in_parts(standing: Standing) -> Choice:
    """The standard rule that gives the most time; a custom one where there is no standard."""
    rules = [rule for rule in rules_for(standing.debt.regime, standing.debt.creditor)
             if rule.kind != "pause"]  # fmt: skip
    if standing.stage == "arrangement":
        return _closed("runs", rules)
    if standing.stage == "transferred":
        return _closed("at_bailiff", rules)
    fitting = [rule for rule in rules if standing.stage in rule.stages]
    if not fitting:
        return _closed("too_late", rules)
    owed = standing.outstanding_cents
    large = [rule for rule in fitting if rule.maximum is None or owed <= rule.maximum]
    enough = [rule for rule in large if rule.minimum is None or owed >= rule.minimum]
    if not enough:
        return _closed("too_small", large)
    return _open(standing, enough)


def _open(standing: Standing, rules: Sequence[ArrangementRule]) -> Choice:
    rule = _best(rules, standing.outstanding_cents)
    if standing.objection is not None and "no_appeal_running" in rule.conditions:
        return _closed("appeal_runs", [rule])
    months = rule.longest_months(standing.outstanding_cents)
    return Choice(
        kind="parts",
        state="open",
        article=rule.article,
        confidence=rule.confidence,
        extra=extra_of(standing, rule, months),
        months=months,
        monthly_cents=-(-standing.outstanding_cents // months) if months else None,
        conditions=rule.conditions,
        ask=rule.ask,
        custom=rule.kind == "standard" and any(one.kind == "custom" for one in rules),
    )


def _closed(why: WhyNot, rules: Sequence[ArrangementRule]) -> Choice:
    """What cannot be had by the rule can still be asked, but not while it runs already."""
    least = [rule.minimum for rule in rules if rule.minimum is not None]
    return Choice(
        kind="parts",
        state="closed" if why in ("runs", "appeal_runs") else "ask",
        why_not=why,
        article=rules[0].article if rules else None,
        confidence=rules[0].confidence if rules else "low",
        extra=Extra(cents=None, because="not_known"),
        minimum=min(least) if why == "too_small" and least else None,
    )


def _best(rules: Sequence[ArrangementRule], cents: int) -> ArrangementRule:
    standard = [rule for rule in rules if rule.kind == "standard"]
    return max(standard or rules, key=lambda rule: rule.longest_months(cents) or 0)


def extra_of(standing: Standing, rule: ArrangementRule, months: int | None) -> Extra:
    """What paying in so many months adds by a rule."""
    match rule.interest:
        case "none_found":
            return Extra(cents=0, because="none_found")
        case "unresolved":
            return Extra(cents=None, because="unresolved")
        case _ if months is None:
            return Extra(cents=None, because="not_known")
        case _:
            return extra_in_parts(standing, months)
