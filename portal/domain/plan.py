"""One plan for all debts (betaalplan): what is paid to whom in which month, nothing above what
the citizen can pay.

The option space. Months are counted from today: the payment of month ``m`` is made on the day of
today, ``m`` months later. A debt is paid in ``n`` parts, one a month, from a start month on; every
start and every ``n`` that ends within the horizon is an option, when the rules allow it
(``PlanDebt.kind_of``). The parts are equal to the cent; the first ones carry the remainder.
What waiting costs depends on the start month only: what is paid from then on stops the ladder.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

HORIZON = 72
"""Months. The longest that a creditor's own rules know."""

Kind = Literal["pay_now", "arrangement", "custom", "wait", "runs"]


class GrowthStep(NamedTuple):
    """A known cost that is added on a day, unless the debt is paid or being paid by then."""

    on: date
    cents: int


class Option(NamedTuple):
    """A way to pay a debt: from month ``start`` on (0 is today), in ``months`` parts."""

    start: int
    months: int

    @property
    def end(self) -> int:
        """The first month without a part."""
        return self.start + self.months


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDebt:
    """A debt as far as a plan looks at it. Amounts in cents.

    ``urgent_on``: from this day on money can be taken, or costs come whose height is not known;
    ``urgent_day_known`` is false when that can be any day. ``free_until``: until this day waiting
    is allowed (due date, pause). ``standard_months``: most parts by the creditor's own rules, 1 is
    none. ``custom_months``: most parts on request. ``one_part``: too small to be paid in parts.
    ``yearly_percent``: interest over what is paid after ``interest_from``, None when not known.
    ``runs``: what is paid or taken already, per month; then nothing is left to choose.
    """

    id: str
    cents: int
    growth: tuple[GrowthStep, ...] = ()
    urgent_on: date | None = None
    urgent_day_known: bool = True
    free_until: date | None = None
    standard_months: int = 1
    custom_months: int = HORIZON
    one_part: bool = False
    yearly_percent: Fraction | None = Fraction(0)
    interest_from: date | None = None
    runs: tuple[int, ...] | None = None

    def growth_by(self, start: int, day: date) -> int:
        """What was added when the first part is paid in month ``start``, on ``day``."""
        return sum(step.cents for step in self.growth if step.on <= day) if start else 0

    def too_late(self, start: int, day: date) -> bool:
        """Whether the first part comes after money can be taken."""
        return start > 0 and self.urgent_on is not None and self.urgent_on <= day

    def is_free(self, start: int, day: date) -> bool:
        """Whether the first part may come on that day without asking: today, or in time."""
        return start == 0 or (self.free_until is not None and day <= self.free_until)

    def kind_of(self, option: Option, day: date) -> Kind | None:
        """What the citizen does; None when it is not possible. ``day`` is of the first part."""
        free = self.is_free(option.start, day)
        if option.months == 1:
            return "pay_now" if not option.start else "wait" if free else "custom"
        if self.one_part:
            return None
        if free and option.months <= self.standard_months:
            return "arrangement"
        return "custom" if option.months <= self.custom_months else None


def parts(cents: int, months: int) -> tuple[int, ...]:
    """Equal parts of an amount in cents; the first ones carry the remainder."""
    each, rest = divmod(cents, months)
    return (each + 1,) * rest + (each,) * (months - rest)
