"""Paying one debt in parts: which rules are open, and what an amount or an end day comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from portal.domain.event import ArrangementEnded
from portal.domain.plan import parts
from portal.domain.request import Arrangement, ArrangementForm, Part
from portal.domain.standing import Standing
from portal.law.arrangement import ArrangementRule, rules_for
from portal.law.deadlines import add_months
from portal.services.choice import Extra
from portal.services.parts_choice import extra_of

RuleClosed = Literal["runs", "at_bailiff", "too_late", "too_small", "too_large", "broken", "appeal"]
MOST_PARTS = 120
"""Ten years. A longer arrangement is not asked for here."""
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOffer:
    """A rule of the creditor and whether it holds now. ``months`` is the most, None not known."""

    rule: ArrangementRule
    why_not: RuleClosed | None
    months: int | None
    extra: Extra

    @property
    def open(self) -> bool:
        """Whether it can be asked now."""
        return self.why_not is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """An arrangement as the citizen wants it. ``rule`` is the creditor's own that it fits, or the
    one for a custom request; None when the creditor has no such rule that we know."""

    parts: tuple[Part, ...]
    form: ArrangementForm
    rule: ArrangementRule | None
    extra: Extra

    def wish(self, debt: str, explanation: str | None) -> Arrangement:
        """What is asked of the creditor."""
        return Arrangement(
            debts=(debt,), form=self.form, parts=self.parts, explanation=explanation or None
        )


def offers_for(standing: Standing) -> tuple[RuleOffer, ...]:
    """The creditor's rules for paying in parts, those that are open first."""
    debt = standing.debt
    found = [_offer(standing, r) for r in rules_for(debt.regime, debt.creditor)
             if r.kind != "pause"]  # fmt: skip
    return tuple(sorted(found, key=lambda offer: (not offer.open, offer.rule.kind != "standard")))


def first_day(standing: Standing) -> date:
    """When the first part is paid unless the citizen says otherwise: in time where that can be."""
    due = standing.due_date
    if due is not None and standing.on < due <= add_months(standing.on, 1):
        return due
    return standing.on + WEEK


def months_by_amount(cents: int, per_month: int) -> int:
    """How many months it takes when at most so much is paid a month."""
    return -(-cents // per_month)


def months_by_end(first: date, end: date) -> int:
    """How many monthly parts there are from the first day to the last."""
    return sum(add_months(first, n) <= end for n in range(MOST_PARTS + 1))


def proposed(standing: Standing, months: int, first: date) -> Proposed:
    """So many equal parts, one a month, by the creditor's own rules where they allow it."""
    amounts = parts(standing.outstanding_cents, months)
    dated = tuple(Part(due=add_months(first, n), cents=c) for n, c in enumerate(amounts))
    offers = [offer for offer in offers_for(standing) if offer.open]
    soon = first <= max(add_months(standing.on, 1), standing.due_date or standing.on)
    fits = [o.rule for o in offers if o.rule.kind == "standard" and soon
            and o.months is not None and months <= o.months]  # fmt: skip
    custom = [offer.rule for offer in offers if offer.rule.kind == "custom"]
    rule = next(iter(fits or custom), None)
    like = rule or next((offer.rule for offer in offers), None)
    unknown = Extra(cents=None, because="not_known")
    return Proposed(
        parts=dated,
        form="standard" if fits else "custom",
        rule=rule,
        extra=extra_of(standing, like, months) if like else unknown,
    )


def skipped(standing: Standing) -> tuple[Part, ...]:
    """The parts of the running arrangement that are not paid yet, each a month later."""
    still = tuple(standing.history.open_instalments)
    if not still:
        return ()
    begin = max(still[0].due, standing.on)
    return tuple(Part(due=add_months(begin, n), cents=p.cents) for n, p in enumerate(still, 1))


def _offer(standing: Standing, rule: ArrangementRule) -> RuleOffer:
    months = rule.longest_months(standing.outstanding_cents)
    return RuleOffer(
        rule=rule,
        why_not=_closed(standing, rule),
        months=months,
        extra=extra_of(standing, rule, months),
    )


def _closed(standing: Standing, rule: ArrangementRule) -> RuleClosed | None:
    owed = standing.outstanding_cents
    ended = [e.how for e in standing.timeline if isinstance(e, ArrangementEnded)]
    reasons: tuple[tuple[RuleClosed, bool], ...] = (
        ("runs", standing.stage == "arrangement"),
        ("at_bailiff", standing.stage == "transferred"),
        ("too_late", standing.stage not in rule.stages),
        ("too_small", rule.minimum is not None and owed < rule.minimum),
        ("too_large", rule.maximum is not None and owed > rule.maximum),
        ("broken", "broken" in ended and "earlier_kept" in rule.conditions),
        ("appeal", standing.objection is not None and "no_appeal_running" in rule.conditions),
    )
    return next((why for why, holds in reasons if holds), None)
