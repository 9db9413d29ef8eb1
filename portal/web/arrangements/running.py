"""An arrangement that runs, in words: what is paid, what comes next, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.request import RequestKind
from portal.domain.standing import Standing, standing_of
from portal.services.arranging import skipped
from portal.services.overview import build_overview
from portal.web.arrangement.running import InstalmentText, instalments_of
from portal.web.bars import thousandths
from portal.web.debt_line import agency_name
from portal.web.debt_pages import DebtPages
from portal.web.i18n import LazyText
from portal.web.overview.waiting import as_they_stand
from portal.web.sessions import answers
from portal.web.words.kinds import kind_word


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningText:
    """How far an arrangement is. Amounts in cents; ``length`` is of the picture.

    ``next`` is the part to pay now, None when all parts are paid; ``late`` the parts that are.
    """

    parts: int
    paid: int
    paid_cents: int
    left_cents: int
    next: InstalmentText | None
    late: tuple[InstalmentText, ...]
    last: date
    length: str
    can_skip: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningDebt:
    """A debt that is paid in parts. ``takes``, ``takes_pause``: it can be asked from here."""

    running: RunningText
    href: str
    name: LazyText
    agency: str
    phone: str | None
    takes: bool
    takes_pause: bool


def running_text(standing: Standing) -> RunningText | None:
    """The arrangement in force; None when none runs."""
    parts = instalments_of(standing)
    if not parts:
        return None
    total = sum(part.cents for part in parts)
    paid = total - sum(part.left for part in parts)
    return RunningText(
        parts=len(parts),
        paid=sum(part.state == "paid" for part in parts),
        paid_cents=paid,
        left_cents=standing.outstanding_cents,
        next=next((part for part in parts if part.left), None),
        late=tuple(part for part in parts if part.state == "late"),
        last=parts[-1].due,
        length=thousandths(paid, total),
        can_skip=bool(skipped(standing)),
    )


def all_running(
    pages: DebtPages, takes: Callable[[str, RequestKind], bool]
) -> tuple[RunningDebt, ...]:
    """Each arrangement once, the one whose next part comes first on top."""
    found = [
        RunningDebt(
            running=running,
            href=f"/debts/{key}",
            name=kind_word(standing.debt.kind),
            agency=agency_name(pages.by_id, standing.debt.collector),
            phone=_phone(pages, standing.debt.collector),
            takes=takes(standing.debt.source, "arrangement"),
            takes_pause=takes(standing.debt.source, "pause"),
        )
        for key, standing in _standings(pages)
        if (running := running_text(standing))
    ]
    return tuple(sorted(found, key=lambda one: _next_day(one.running)))


def _standings(pages: DebtPages) -> Iterator[tuple[str, Standing]]:
    store, today = answers(), pages.today()
    view = build_overview(pages.agencies, as_they_stand(store.summaries(), pages.clock()), today)
    for source in view.sources:
        keys = {line.id: line.key for line in source.summary.lines if line.arrangement}
        told = store.answer(source.agency.id) if keys else None
        for debt in told.debts if told else ():
            if debt.id in keys:
                yield keys[debt.id], standing_of(debt, today)


def _next_day(running: RunningText) -> date:
    return running.next.due if running.next else date.max


def _phone(pages: DebtPages, agency: str) -> str | None:
    known = pages.by_id.get(agency)
    return known.contact.phone if known else None
