"""When to offer debt help: kindly, at the right moment, and never pushing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from portal.domain.stage import Stage
from portal.law.deadlines import add_months
from portal.services.summary import DebtLine

Moment = Literal["below_protected", "no_plan", "bailiff", "behind"]

SEVERAL = 2
"""So many debts behind at once: one letter that was forgotten is no sign yet."""
NEXT_IS_A_BAILIFF: frozenset[Stage] = frozenset({"final_demand", "writ"})
"""After these stages comes a bailiff, or money is taken from income (portal/law/procedures)."""


@dataclass(frozen=True, slots=True)
class DebtHelpOffer:
    """Help is offered. ``moments``: why, the weightiest first; ``behind``: how many debts are."""

    moments: tuple[Moment, ...]
    behind: int

    @property
    def moment(self) -> Moment:
        """The weightiest reason."""
        return self.moments[0]


def offer_debt_help(
    lines: Iterable[DebtLine], on: date, *, below_protected: bool = False, no_plan: bool = False
) -> DebtHelpOffer | None:
    """The offer on a day, or None.

    ``below_protected``: what runs takes the citizen below protected income (Rv art. 475d).
    ``no_plan``: no plan within 36 months was found. From the lines: several debts behind, and a
    step to a bailiff within a month.
    """
    month, behind, bailiff = add_months(on, 1), 0, False
    for line in lines:
        if not line.outstanding_cents or line.paused_reason is not None:
            continue
        behind += line.overdue
        bailiff = bailiff or _is_bailiff_near(line, month)
    reasons: tuple[tuple[Moment, bool], ...] = (
        ("below_protected", below_protected),
        ("no_plan", no_plan),
        ("bailiff", bailiff),
        ("behind", behind >= SEVERAL),
    )
    moments = tuple(moment for moment, holds in reasons if holds)
    return DebtHelpOffer(moments, behind) if moments else None


def _is_bailiff_near(line: DebtLine, month: date) -> bool:
    """Whether the day of the last letter passes within a month, so that a bailiff may come."""
    return (
        line.stage in NEXT_IS_A_BAILIFF
        and line.announced_on is None
        and (line.due_date is None or line.due_date <= month)
    )
