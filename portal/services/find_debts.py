"""Finding debts among many: sorted, only some of them, or those with certain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from portal.domain.stage import STAGES, Stage
from portal.services.summary import DebtLine

Order = Literal["due", "amount", "organisation", "stage"]


@dataclass(frozen=True, slots=True)
class Found:
    """A debt and the source that told it."""

    source: str
    line: DebtLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to look for. ``text``: words that all occur, in any order, small letters or capitals."""

    order: Order = "due"
    organisation: str | None = None
    stage: Stage | None = None
    text: str = ""


def find_debts(debts: Iterable[Found], wish: Wish, words_of: Callable[[Found], str]) -> list[Found]:
    """The debts that fit, in the order wished; ``words_of`` gives what can be searched of one."""
    fitting = [
        one
        for one in debts
        if wish.organisation in (None, one.source) and wish.stage in (None, one.line.stage)
    ]
    if sought := wish.text.casefold().split():
        fitting = [one for one in fitting if _has(words_of(one).casefold(), sought)]
    return sorted(fitting, key=_ORDERS[wish.order])


def _has(text: str, sought: list[str]) -> bool:
    return all(word in text for word in sought)


def _soonest(one: Found) -> tuple[bool, date, int]:
    line = one.line
    return (line.stage == "settled", line.due_date or date.max, -line.outstanding_cents)


def _stage(one: Found) -> tuple[int, date]:
    """The furthest first: there most is to lose. What is settled comes last."""
    settled = one.line.stage == "settled"
    return (1 if settled else -STAGES.index(one.line.stage), one.line.due_date or date.max)


_ORDERS: dict[Order, Callable[[Found], Any]] = {
    "due": _soonest,
    "amount": lambda one: -one.line.outstanding_cents,
    "organisation": lambda one: (one.source, _soonest(one)),
    "stage": _stage,
}
