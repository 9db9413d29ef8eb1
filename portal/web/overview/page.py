"""The overview as text: everything worked out here, so that the template only writes it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.agency import Agency
from portal.services.overview import OverviewView
from portal.web.bars import Bar
from portal.web.debt_help.offering import OfferText, offered
from portal.web.debt_line import Agencies
from portal.web.overview.curve import CurveText, curve_text
from portal.web.overview.deadlines import DeadlinesText, deadlines_of
from portal.web.overview.shares import shares_of
from portal.web.overview.sources import SourceText, source_text
from portal.web.overview.tasks import Tasks, tasks_of
from portal.web.pause.known import Badge, badges


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewText:
    """The page. Each source stands in exactly one of ``with_debts``, ``missing``, ``waiting``,
    ``owes_nothing`` and ``unknown``. ``badges``: of the debts with a pause, by their address."""

    asked: int
    answered: int
    asking: bool
    debt_free: bool
    nobody_answered: bool
    open_debts: int
    creditors: int
    total_cents: int
    at_least: bool
    tasks: Tasks
    curve: CurveText | None
    deadlines: DeadlinesText | None
    shares: tuple[Bar, ...]
    with_debts: tuple[SourceText, ...]
    missing: tuple[SourceText, ...]
    waiting: tuple[SourceText, ...]
    owes_nothing: tuple[SourceText, ...]
    unknown: tuple[SourceText, ...]
    not_shared: tuple[Agency, ...]
    not_connected: tuple[Agency, ...]
    moved: tuple[tuple[Agency, Agency], ...]
    badges: Mapping[str, Badge]
    offer: OfferText | None


def overview_text(view: OverviewView, agencies: Agencies) -> OverviewText:
    """The words for the overview."""
    sources = [source_text(source, agencies) for source in view.sources]
    missing = _in_state(sources, "failed", "rejected")
    answered = _in_state(sources, "answered")
    return OverviewText(
        asked=view.asked,
        answered=view.answered,
        asking=view.asking,
        debt_free=view.debt_free,
        nobody_answered=bool(sources) and len(missing) == len(sources),
        open_debts=view.open_debts,
        creditors=view.creditors,
        total_cents=view.total.amount.cents,
        at_least=view.total.at_least,
        tasks=tasks_of(view, agencies),
        curve=curve_text(view.curve),
        deadlines=deadlines_of(view, agencies),
        shares=shares_of(view),
        with_debts=tuple(s for s in answered if _tells(s)),
        missing=missing,
        waiting=_in_state(sources, "asking"),
        owes_nothing=tuple(s for s in answered if not _tells(s)),
        unknown=_in_state(sources, "unknown_person"),
        not_shared=view.not_shared,
        not_connected=view.not_connected,
        moved=tuple((gone, agencies[gone.moved_to or ""]) for gone in view.moved),
        badges=badges(),
        offer=offered((*view.urgent, *view.calm), view.on),
    )


def _tells(source: SourceText) -> bool:
    return bool(source.lines or source.elsewhere or source.unreadable)


def _in_state(sources: list[SourceText], *states: str) -> tuple[SourceText, ...]:
    return tuple(source for source in sources if source.status in states)
