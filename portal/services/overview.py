"""The overview: what needs doing now, what can wait, how much it is, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.domain.agency import Agency
from portal.domain.money import Money
from portal.domain.overview import Total
from portal.services.cost_curve import CostCurve, cost_curve
from portal.services.held_answers import NOT_SHARED
from portal.services.summary import DebtLine, SourceSummary
from portal.services.told_once import Elsewhere, told_once


@dataclass(frozen=True, slots=True)
class SourceView:
    """A connected agency and what it answered; ``elsewhere`` stands with its collectors."""

    agency: Agency
    summary: SourceSummary
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView:
    """Everything the overview shows, on the day ``on``.

    ``urgent``: debts with a due date that ask for action, the soonest first, overdue first of
    all. ``calm``: open debts that ask for nothing now. ``sources`` in the order of the agencies.
    ``curve``: what all this becomes when nothing is done. ``not_shared``: for a helper, the
    agencies that the citizen keeps to themselves.
    """

    on: date
    total: Total
    asked: int
    answered: int
    urgent: tuple[DebtLine, ...]
    calm: tuple[DebtLine, ...]
    curve: CostCurve
    sources: tuple[SourceView, ...]
    not_shared: tuple[Agency, ...]
    not_connected: tuple[Agency, ...]
    moved: tuple[Agency, ...]

    @property
    def asking(self) -> bool:
        """Whether sources are still being asked."""
        return self.answered < self.asked

    @property
    def open_debts(self) -> int:
        """How many debts have something left to pay."""
        return len(self.urgent) + len(self.calm)

    @property
    def creditors(self) -> int:
        """At how many organisations something is left to pay."""
        return sum(1 for view in self.sources if view.summary.total_cents)

    @property
    def debt_free(self) -> bool:
        """True only when every source answered and nothing is owed anywhere."""
        return not self.open_debts and not self.total.at_least and not self.asking


def build_overview(
    agencies: Sequence[Agency], summaries: Mapping[str, SourceSummary], on: date
) -> OverviewView:
    """Put the summaries of all sources together, each claim once. A connected agency without a
    summary counts as a gap."""
    connected = [agency for agency in agencies if agency.connected]
    apart = tuple(agency for agency in connected if _kept_apart(summaries.get(agency.id)))
    connected = [agency for agency in connected if agency not in apart]
    sources = source_views(connected, summaries, on)
    lines = [line for view in sources for line in view.summary.lines if line.outstanding_cents]
    urgent = sorted((line for line in lines if asks_action(line)), key=_soonest)
    owed = sum(line.outstanding_cents for line in lines)
    return OverviewView(
        on=on,
        total=Total(
            Money(owed),
            at_least=bool(apart) or any(not view.summary.complete for view in sources),
        ),
        asked=len(sources),
        answered=sum(1 for view in sources if view.summary.status != "asking"),
        urgent=tuple(urgent),
        calm=tuple(line for line in lines if not asks_action(line)),
        curve=cost_curve(owed, (line.outlook for line in lines), on),
        sources=sources,
        not_shared=apart,
        not_connected=tuple(a for a in agencies if not a.connected and not a.moved_to),
        moved=tuple(a for a in agencies if a.moved_to),
    )


def source_views(
    agencies: Sequence[Agency], summaries: Mapping[str, SourceSummary], on: date
) -> tuple[SourceView, ...]:
    """What each agency answered, in their order; what two tell stands with the collector."""
    once = told_once({a.id: summaries.get(a.id) or _never_asked(a, on) for a in agencies})
    return tuple(
        SourceView(agency, once.summaries[agency.id], once.elsewhere.get(agency.id, ()))
        for agency in agencies
    )


def asks_action(line: DebtLine) -> bool:
    """Whether a debt asks the citizen to pay before a day: not while it is paused or collected
    from income."""
    return (
        line.due_date is not None
        and bool(line.outstanding_cents)
        and line.paused_reason is None
        and line.stage != "enforcement"
    )


def _kept_apart(summary: SourceSummary | None) -> bool:
    return summary is not None and summary.reason == NOT_SHARED


def _soonest(line: DebtLine) -> tuple[date, int]:
    return (line.due_date or date.max, -line.outstanding_cents)


def _never_asked(agency: Agency, on: date) -> SourceSummary:
    return SourceSummary(
        source=agency.id, status="failed", reason="internal", asked_at=None, as_of=None, on=on
    )
