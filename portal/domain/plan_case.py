"""A plan and the question it answers (portal.domain.plan), with what a plan costs."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import zip_longest

from portal.domain.plan import HORIZON, Kind, Option, PlanDebt, parts


@dataclass(frozen=True, kw_only=True)
class Case:
    """All debts and what can be paid a month, in cents, from the day ``on``."""

    on: date
    per_month: int
    debts: tuple[PlanDebt, ...]
    horizon: int = HORIZON

    @cached_property
    def open(self) -> tuple[PlanDebt, ...]:
        """The debts for which there is something to choose."""
        return tuple(debt for debt in self.debts if debt.runs is None)

    @cached_property
    def running(self) -> tuple[int, ...]:
        """What is paid already in each month, as long as that lasts."""
        runs = [debt.runs for debt in self.debts if debt.runs is not None]
        return tuple(map(sum, zip_longest(*runs, fillvalue=0)))

    @cached_property
    def room(self) -> tuple[int, ...]:
        """What is left to divide in each month of the horizon; below zero when what runs is more
        than can be paid."""
        taken = self.running[: self.horizon]
        return tuple(self.per_month - cents for cents in taken) + (self.per_month,) * (
            self.horizon - len(taken)
        )

    @property
    def growth_cents(self) -> int:
        """The known costs that come when nothing is done."""
        return sum(step.cents for debt in self.open for step in debt.growth)

    def day(self, month: int) -> date:
        """The day of payment in a month: the same day as today, or the last of that month."""
        year, index = divmod(self.on.year * 12 + self.on.month - 1 + month, 12)
        return date(year, index + 1, min(self.on.day, monthrange(year, index + 1)[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is chosen for one debt. ``payments``: cents per month from month ``start`` on.

    ``growth_cents`` is what waiting adds and is part of the payments; ``interest_cents`` is an
    estimate beside them, None when the rate is not known.
    """

    debt: PlanDebt
    kind: Kind
    start: int
    payments: tuple[int, ...]
    first_day: date
    growth_cents: int = 0
    too_late: bool = False
    interest_cents: int | None = 0

    @property
    def end(self) -> int:
        """The first month without a payment."""
        return self.start + len(self.payments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A choice for every debt. ``proven``: no other in the option space costs less, nor takes
    fewer months at the same costs; false when time ran out before that was certain."""

    choices: tuple[Choice, ...]
    proven: bool = field(compare=False)

    @property
    def months(self) -> int:
        """How many months the debts are paid that were still to choose for."""
        return max((c.end for c in self.choices if c.kind != "runs"), default=0)

    @property
    def cost(self) -> tuple[int, int, int, int]:
        """What makes a plan worse, the worst first: debts for which money can be taken first,
        known costs added, months, and requests beyond the creditors' own rules."""
        return (
            sum(choice.too_late for choice in self.choices),
            sum(choice.growth_cents for choice in self.choices),
            self.months,
            sum(choice.kind == "custom" for choice in self.choices),
        )

    @property
    def extra_cents(self) -> int:
        """What is paid above the debts: known costs, and interest as far as its rate is known."""
        return sum(choice.growth_cents + (choice.interest_cents or 0) for choice in self.choices)

    def in_month(self, month: int) -> dict[str, int]:
        """What is paid in a month: cents by the id of the debt."""
        return {
            choice.debt.id: choice.payments[month - choice.start]
            for choice in self.choices
            if choice.start <= month < choice.end
        }


def choose(case: Case, debt: PlanDebt, option: Option) -> Choice:
    """The choice that an option is. Raises ``ValueError`` when it is not possible."""
    day = case.day(option.start)
    kind = debt.kind_of(option, day)
    growth = debt.growth_by(option.start, day)
    total = debt.cents + growth
    if kind is None or option.end > case.horizon or not 0 < option.months <= total:
        raise ValueError(f"{option} is not possible for {debt.id}.")
    payments = parts(total, option.months)
    return Choice(
        debt=debt,
        kind=kind,
        start=option.start,
        payments=payments,
        first_day=day,
        growth_cents=growth,
        too_late=debt.too_late(option.start, day),
        interest_cents=_interest(case, debt, option.start, payments),
    )


def as_it_runs(case: Case, debt: PlanDebt) -> Choice:
    """The choice for a debt that is being paid or taken already."""
    return Choice(debt=debt, kind="runs", start=0, payments=debt.runs or (), first_day=case.on)


def _interest(case: Case, debt: PlanDebt, start: int, payments: tuple[int, ...]) -> int | None:
    """Simple interest a day over each part until it is paid, rounded down to a whole cent."""
    if debt.yearly_percent is None:
        return None
    since = max(case.on, debt.interest_from or case.on)
    late = (max(0, (case.day(start + m) - since).days) for m in range(len(payments)))
    cent_days = sum(cents * days for cents, days in zip(payments, late, strict=True))
    return int(debt.yearly_percent * Fraction(cent_days, 365 * 100))
