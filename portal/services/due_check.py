"""The creditor's own date against the term of the law. The creditor's date is the one that holds;
the computed one is a check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.event import PaymentDemanded
from portal.domain.standing import Standing
from portal.law.deadlines import Deadline, deadline, rule
from portal.law.procedure import LETTER, procedure_of
from portal.services.ladder import current_step

ALSO: dict[str, tuple[str, ...]] = {
    "betaling_belasting": ("betaling_navordering", "betaling_naheffing")
}
"""Bills of one regime that have another term, which we cannot tell apart."""


@dataclass(frozen=True, slots=True)
class DueDifference:
    """The creditor's own last day, and the one that follows from the law."""

    own: date
    computed: Deadline

    @property
    def own_is_earlier(self) -> bool:
        """Whether the creditor gives less time than the law."""
        return self.own < self.computed.last_day


def due_difference(standing: Standing) -> DueDifference | None:
    """The difference, when the law has one term for this letter and the letter says otherwise."""
    demand = standing.demand
    if demand is None or standing.history.arrangement is not None:
        return None
    computed = tuple(_computed(standing, demand))
    if not computed or any(one.last_day == demand.due for one in computed):
        return None
    return DueDifference(demand.due, computed[0])


def _computed(standing: Standing, demand: PaymentDemanded) -> Iterator[Deadline]:
    step = current_step(standing, procedure_of(standing.debt.regime))
    if step is None or step.term == LETTER or step.stage != standing.stage:
        return
    start = _start(standing, demand, rule(step.term).start)
    if start is not None:
        for name in (step.term, *ALSO.get(step.term, ())):
            yield deadline(name, start)


def _start(standing: Standing, demand: PaymentDemanded, start: str) -> date | None:
    """The day the term counts from; None when we do not know it."""
    decision = standing.debt.decision
    match start:
        case "sent":
            return demand.at
        case "dated" if standing.stage != "notice":
            return demand.at
        case "dated":
            return decision.dated if decision else None
        case "announced":
            return decision.announced if decision else None
        case _:
            return None
