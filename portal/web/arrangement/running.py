"""An arrangement that runs, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class InstalmentText:
    """One part. ``state``: "paid", "partly", "late", "next" or "later"."""

    due: date
    cents: int
    left: int
    state: str


def instalments_of(standing: Standing) -> tuple[InstalmentText, ...]:
    """Every part of the arrangement in force, the first one first; none when none runs."""
    arrangement = standing.history.arrangement
    if arrangement is None or standing.stage != "arrangement":
        return ()
    shown: list[InstalmentText] = []
    paid = standing.history.paid_in_arrangement_cents
    for part in sorted(arrangement.instalments, key=lambda one: one.due):
        left = max(0, part.cents - paid)
        paid = max(0, paid - part.cents)
        first = all(one.state == "paid" for one in shown)
        state = _state(part.due, left, part.cents, first=first, on=standing.on)
        shown.append(InstalmentText(part.due, part.cents, left, state))
    return tuple(shown)


def _state(due: date, left: int, cents: int, *, first: bool, on: date) -> str:
    if not left:
        return "paid"
    if due < on:
        return "late"
    if left < cents:
        return "partly"
    return "next" if first else "later"
