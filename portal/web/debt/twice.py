"""A claim that two agencies tell: who they are, and what the other one says."""

from __future__ import annotations

from dataclasses import dataclass

from portal.domain.standing import Standing
from portal.services.told_once import Elsewhere
from portal.web.debt_line import Agencies, agency_name


@dataclass(frozen=True, slots=True)
class ToldByTwo:
    """The names of both. ``creditor_cents`` is what the creditor says is left, when that differs.

    ``href`` leads to what the collector tells, from the page of what the creditor tells.
    """

    creditor: str
    collector: str
    creditor_cents: int | None
    href: str | None


def told_by_two(one: Elsewhere, standing: Standing, agencies: Agencies) -> ToldByTwo:
    """The words about who tells this claim too."""
    is_creditors = standing.debt.source != one.source
    differs = one.line.outstanding_cents != one.shown.outstanding_cents
    return ToldByTwo(
        creditor=agency_name(agencies, one.line.creditor),
        collector=agency_name(agencies, one.source),
        creditor_cents=one.line.outstanding_cents if differs else None,
        href=f"/debts/{one.shown.key}" if is_creditors else None,
    )
