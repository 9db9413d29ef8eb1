"""An example amount that goes down the road of a procedure, to show how it grows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.debt import Debt, Regime
from portal.domain.event import ObligationImposed, PaymentDemanded
from portal.domain.standing import standing_of
from portal.services.forecast import next_steps

EXAMPLE_CENTS = 10_000
"""Our own choice: an amount that is easy to count with."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What the example has become at a step, in cents."""

    step: str
    cents: int


def example_of(regime: Regime, first: str, on: date) -> tuple[Grown, ...]:
    """The example at each step, up to the first of which the cost is not known. Empty when it
    does not grow."""
    grown = (Grown(first, EXAMPLE_CENTS), *_growth(regime, on))
    return grown if grown[-1].cents > EXAMPLE_CENTS else ()


def _growth(regime: Regime, on: date) -> Iterator[Grown]:
    for step in next_steps(standing_of(_debt(regime, on), on)):
        if step.total_cents is None:
            return
        yield Grown(step.step.id, step.total_cents)


def _debt(regime: Regime, on: date) -> Debt:
    owed = ObligationImposed(id="owed", at=on, category="principal", cents=EXAMPLE_CENTS)
    letter = PaymentDemanded(id="letter", at=on, form="notice", cents=EXAMPLE_CENTS, due=on)
    return Debt(
        source="example",
        id="example",
        kind="example",
        regime=regime,
        creditor="example",
        collector="example",
        events=(owed, letter),
    )
