"""Each claim once: what a creditor tells and its collector tells too, is not repeated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from portal.domain.same_claim import Report, ReportId, same_claims
from portal.services.summary import DebtLine, SourceSummary


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A creditor's line that stands with its collector (``source``), as the line ``shown``."""

    line: DebtLine
    shown: DebtLine
    source: str


@dataclass(frozen=True, slots=True)
class ToldOnce:
    """The summaries without repetition, and per source what stands elsewhere."""

    summaries: Mapping[str, SourceSummary]
    elsewhere: Mapping[str, tuple[Elsewhere, ...]] = field(default_factory=dict)

    def of_key(self, key: str) -> Elsewhere | None:
        """The claim that two tell, when this is the key of one of its two lines."""
        found = (one for ones in self.elsewhere.values() for one in ones)
        return next((one for one in found if key in (one.line.key, one.shown.key)), None)


def told_once(summaries: Mapping[str, SourceSummary]) -> ToldOnce:
    """Leave out what is told twice (``portal.domain.same_claim``); the collector's line stays, and
    names the creditor as the other who told it."""
    if not any(_collects_for_another(summary) for summary in summaries.values()):
        return ToldOnce(summaries)
    doubles = same_claims(_reports(summaries.values()))
    if not doubles:
        return ToldOnce(summaries)
    creditors = {shown: repeated.source for repeated, shown in doubles.items()}
    once = {
        source: replace(summary, lines=tuple(_kept(summary, doubles, creditors)))
        for source, summary in summaries.items()
    }
    return ToldOnce(once, _elsewhere(summaries, doubles))


def _elsewhere(
    summaries: Mapping[str, SourceSummary], doubles: Mapping[ReportId, ReportId]
) -> dict[str, tuple[Elsewhere, ...]]:
    lines = {
        ReportId(source, line.id): line
        for source, summary in summaries.items()
        for line in summary.lines
    }
    found: dict[str, tuple[Elsewhere, ...]] = {}
    for repeated, shown in doubles.items():
        one = Elsewhere(lines[repeated], lines[shown], shown.source)
        found[repeated.source] = (*found.get(repeated.source, ()), one)
    return found


def _collects_for_another(summary: SourceSummary) -> bool:
    return any(
        line.collector == summary.source and line.creditor != summary.source
        for line in summary.lines
    )


def _reports(summaries: Iterable[SourceSummary]) -> Iterator[Report]:
    for summary in summaries:
        for line in summary.lines:
            yield Report(
                id=ReportId(summary.source, line.id),
                creditor=line.creditor,
                collector=line.collector,
                reference=line.reference,
                principal_cents=line.principal_cents,
                outstanding_cents=line.outstanding_cents,
            )


def _kept(
    summary: SourceSummary,
    doubles: Mapping[ReportId, ReportId],
    creditors: Mapping[ReportId, str],
) -> Iterator[DebtLine]:
    for line in summary.lines:
        told = ReportId(summary.source, line.id)
        if told in creditors:
            yield replace(line, also_told_by=creditors[told])
        elif told not in doubles:
            yield line
