"""What a citizen can pay a month, and whether what runs already leaves too little to live on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.domain.plan_case import Case
from portal.domain.standing import Standing, standing_of
from portal.services.plan_debts import plan_debts
from portal.services.ports import AnswerStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """Cents a month. ``income`` is what protected income (Rv art. 475da) is set against;
    ``household`` is all that comes in, ``costs`` what living takes, None when not told.
    ``running`` is the most that is paid or taken in a month for debts."""

    income: int
    protected: int
    running: int
    household: int = 0
    costs: int | None = None

    @property
    def by_law(self) -> int:
        """What lies above the protected income."""
        return max(0, self.income - self.protected)

    @property
    def per_month(self) -> int:
        """What can be paid for all debts together."""
        if self.costs is None:
            return self.by_law
        return max(0, min(self.by_law, self.household - self.costs))

    @property
    def left(self) -> int:
        """What can be paid besides what runs already."""
        return max(0, self.per_month - self.running)

    @property
    def below(self) -> int:
        """How far what runs takes the citizen below the protected income; 0 is not."""
        return max(0, self.running - self.by_law)


def standings_of(kept: AnswerStore, on: date) -> tuple[Standing, ...]:
    """All debts of this visit as they stand on a day."""
    answers = [kept.answer(source) for source in kept.summaries()]
    return tuple(standing_of(debt, on) for answer in answers if answer for debt in answer.debts)


def running_cents(standings: Sequence[Standing], on: date) -> int:
    """The most that is paid or taken for debts in one month, from this month on."""
    return max(Case(on=on, per_month=0, debts=plan_debts(standings)).running, default=0)
