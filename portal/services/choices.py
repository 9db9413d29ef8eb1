"""Before a choice, its cost: pay now, in parts, later, or not agree, each beside the others."""

from __future__ import annotations

from portal.domain.standing import Standing
from portal.domain.vocabulary import INTO_INCOME
from portal.law.interest import KIND
from portal.services.announced import announced_on
from portal.services.choice import NOTHING, Choice, Extra, WhyNot
from portal.services.parts_choice import in_parts
from portal.services.pause_choice import later
from portal.services.remedies import ALWAYS, Remedy, remedies_of


def choices_of(standing: Standing) -> tuple[Choice, ...]:
    """The four choices, in this order; none when nothing is asked or nothing is left to pay."""
    if not standing.outstanding_cents or standing.stage == "imposed":
        return ()
    return (pay_now(standing), in_parts(standing), later(standing), not_agree(standing))


def pay_now(standing: Standing) -> Choice:
    """Paying all of it now adds nothing; interest that ran already may still be asked.

    Not twice: who paid already, or pays from income, does not pay now.
    """
    if announced_on(standing) is not None:
        return _paid_already("on_its_way")
    if any(event.measure in INTO_INCOME for event in standing.enforcements):
        return _paid_already("taken")
    ran = standing.overdue and standing.debt.regime in KIND
    return Choice(
        kind="pay",
        state="open",
        article=None,
        confidence="high",
        extra=NOTHING,
        effects=("interest_so_far",) if ran else (),
    )


def _paid_already(why: WhyNot) -> Choice:
    return Choice(kind="pay", state="closed", why_not=why, article=None, confidence="high")


def not_agree(standing: Standing) -> Choice:
    """The remedy that fits now: the first that is open, else the one that was open last."""
    if standing.objection is not None:
        return Choice(
            kind="object", state="closed", why_not="told", article=None, confidence="high"
        )
    found = [remedy for remedy in remedies_of(standing) if remedy.kind not in ALWAYS]
    still = [remedy for remedy in found if remedy.open]
    if not found:
        return Choice(kind="object", state="ask", article=None, confidence="low", extra=_NOT_KNOWN)
    remedy = (still or found)[0]
    return Choice(
        kind="object",
        state="open" if still else "closed",
        why_not=None if still else "term_over",
        article=remedy.article,
        confidence=remedy.confidence,
        extra=_price(remedy),
        remedy=remedy,
    )


_NOT_KNOWN = Extra(cents=None, because="not_known")


def _price(remedy: Remedy) -> Extra:
    return NOTHING if remedy.free else Extra(cents=None, because="court")
