"""What a debt will cost when nothing is done, worked out once for the overview."""

from __future__ import annotations

from datetime import date

from portal.domain.standing import Standing
from portal.domain.vocabulary import INTO_INCOME
from portal.law.deadlines import add_months
from portal.services.announced import announced_on
from portal.services.cost_curve import MONTHS, Growth, Outlook
from portal.services.forecast import coming_steps

CALM = Outlook()
"""Nothing is added: it is paid as agreed, or from income."""


def outlook_of(standing: Standing) -> Outlook:
    """The known costs of the coming twelve months, and whether others may follow.

    Who paid, pays in parts on time, or pays from income, is doing something already: calm.
    """
    if _is_being_paid(standing):
        return CALM
    return _follow(standing, add_months(standing.on, MONTHS))


def _follow(standing: Standing, last: date) -> Outlook:
    growth, unknown, check = [], False, False
    for step in coming_steps(standing):
        if step.on is not None and step.on > last:
            break
        if step.added_cents == 0:
            continue
        if step.added_cents is None or step.on is None:
            unknown = True
            break
        growth.append(Growth(step.on, step.added_cents))
        check = check or step.confidence != "high"
    return Outlook(growth=tuple(growth), unknown=unknown, check=check)


def _is_being_paid(standing: Standing) -> bool:
    if announced_on(standing) is not None:
        return True
    if standing.stage == "arrangement":
        return not standing.overdue
    return any(event.measure in INTO_INCOME for event in standing.enforcements)
