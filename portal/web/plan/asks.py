"""Which choices of a plan can be asked of the agencies, and what exactly is then asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flask import session

from portal.domain.standing import Standing
from portal.law.deadlines import add_months
from portal.services.arranging import first_day, proposed
from portal.services.planning import Planned
from portal.web.arrangement import Takes
from portal.web.asking import Wanted

KEPT = "plan_asks"


@dataclass(frozen=True, slots=True)
class PlanAsk:
    """An arrangement that the plan needs, by the debt's id in the plan. ``sends``: from here."""

    debt: str
    start: int
    months: int
    sends: bool


def asks_of(found: Planned, debts: Mapping[str, Standing], takes: Takes) -> tuple[PlanAsk, ...]:
    """What must be asked for this plan. A bailiff is never asked from here."""
    if found.plan is None:
        return ()
    return tuple(
        PlanAsk(one.debt.id, one.start, len(one.payments), _sends(debts[one.debt.id], takes))
        for one in found.plan.choices
        if one.kind in ("arrangement", "custom")
    )


def _sends(standing: Standing, takes: Takes) -> bool:
    return standing.stage != "transferred" and takes(standing.debt.source, "arrangement")


def remember(asks: Sequence[PlanAsk]) -> None:
    """Keep what the page showed: that, and nothing else, is asked."""
    session[KEPT] = [[ask.debt, ask.start, ask.months] for ask in asks if ask.sends]


def remembered() -> list[tuple[str, int, int]]:
    """What the page showed last: the debt, the first month, and the number of months."""
    return [(debt, start, months) for debt, start, months in session.get(KEPT, [])]


def wanted_of(
    asks: Sequence[tuple[str, int, int]], debts: Mapping[str, Standing], on: date, takes: Takes
) -> list[Wanted]:
    """The requests, as they will be shown and sent."""
    wanted = []
    for name, start, months in asks:
        standing = debts.get(name)
        if standing is None or not _sends(standing, takes):
            continue
        first = add_months(on, start) if start else first_day(standing)
        wish = proposed(standing, months, first).wish(standing.debt.id, None)
        wanted.append(Wanted(source=standing.debt.source, wish=wish))
    return wanted
