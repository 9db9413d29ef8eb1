"""The same claim (vordering), reported by its creditor and by who collects it for them.

Counting it twice would frighten; hiding a debt in doubt would be worse. So the rule is narrow
(docs/decisions/0010): two reports are one claim only when everything below holds, and then the
collector's report is the one that is shown, because the collector knows the later costs.

- the creditor's report comes from the creditor, the other from an agency that says it collects for
  that creditor, and the creditor does not name anyone else as collector;
- both carry the same reference, written with or without spaces, dots and capitals;
- the principal is the same to the cent;
- each source reports it once: a reference that a source uses twice decides nothing;
- the collector does not say "nothing left" while the creditor does say that something is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from portal.domain.debt import Debt
from portal.domain.standing import Standing

SHORTEST_REFERENCE = 4
"""Letters and digits. A shorter reference is no more than a serial number."""


class ReportId(NamedTuple):
    """Which debt of which source."""

    source: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a source reports of a claim, as far as the rule looks at it. Amounts in cents."""

    id: ReportId
    creditor: str
    collector: str
    reference: str | None
    principal_cents: int
    outstanding_cents: int


_Key = tuple[str, str, int]


@dataclass(slots=True)
class _Pair:
    """The reports of one claim by its creditor and by the agencies that collect for them."""

    creditor: list[Report] = field(default_factory=list)
    collectors: list[Report] = field(default_factory=list)


def report_of(standing: Standing) -> Report:
    """The report that a debt is, as it stands."""
    debt: Debt = standing.debt
    return Report(
        id=ReportId(debt.source, debt.id),
        creditor=debt.creditor,
        collector=debt.collector,
        reference=debt.reference,
        principal_cents=standing.amounts.principal_cents,
        outstanding_cents=standing.outstanding_cents,
    )


def same_claims(reports: Iterable[Report]) -> dict[ReportId, ReportId]:
    """For each report of a creditor that repeats a collector's: that report of the collector.

    The order of the reports does not matter.
    """
    every = list(reports)
    pairs = _collected_for_others(every)
    if pairs:
        for report in every:
            key = _key(report)
            if key is not None and key in pairs and report.id.source == report.creditor:
                pairs[key].creditor.append(report)
    return dict(_matches(pairs))


def normal_reference(reference: str | None) -> str | None:
    """Letters and digits only, in capitals; None when too little is left to tell claims apart."""
    kept = "".join(filter(str.isalnum, reference or "")).upper()
    return kept if len(kept) >= SHORTEST_REFERENCE else None


def _collected_for_others(reports: list[Report]) -> Mapping[_Key, _Pair]:
    pairs: dict[_Key, _Pair] = defaultdict(_Pair)
    for report in reports:
        if report.id.source != report.creditor and report.id.source == report.collector:
            key = _key(report)
            if key is not None:
                pairs[key].collectors.append(report)
    return pairs


def _key(report: Report) -> _Key | None:
    reference = normal_reference(report.reference)
    return None if reference is None else (report.creditor, reference, report.principal_cents)


def _matches(pairs: Mapping[_Key, _Pair]) -> Iterable[tuple[ReportId, ReportId]]:
    for pair in pairs.values():
        if len(pair.creditor) == 1 and len(pair.collectors) == 1:
            owner, collector = pair.creditor[0], pair.collectors[0]
            if _agree(owner, collector):
                yield owner.id, collector.id


def _agree(owner: Report, collector: Report) -> bool:
    names_another = owner.collector not in (owner.creditor, collector.id.source)
    says_paid = not collector.outstanding_cents and bool(owner.outstanding_cents)
    return not names_another and not says_paid
