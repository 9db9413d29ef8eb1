"""Two reports are one claim only when there is no doubt about it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from portal.domain.same_claim import Report, ReportId, report_of, same_claims
from tests.builders import imposed, paid, standing

OWNER = Report(
    id=ReportId("hdsr", "WS-1"),
    creditor="hdsr",
    collector="bghu",
    reference="WS 118.73",
    principal_cents=29_875,
    outstanding_cents=29_875,
)
COLLECTOR = replace(
    OWNER, id=ReportId("bghu", "77"), reference="ws-11873", outstanding_cents=31_075
)
OTHER = replace(OWNER, id=ReportId("duo", "3"), creditor="duo", collector="duo")


def owner(**changes: Any) -> Report:
    return replace(OWNER, **changes)


def collector(**changes: Any) -> Report:
    return replace(COLLECTOR, **changes)


def test_what_the_creditor_and_its_collector_tell_is_one_claim_and_the_collectors_counts() -> None:
    assert same_claims([OWNER, COLLECTOR]) == {OWNER.id: COLLECTOR.id}


def test_the_order_of_the_reports_does_not_matter() -> None:
    found = [same_claims(order) for order in permutations([OWNER, COLLECTOR, OTHER])]
    assert found == [{OWNER.id: COLLECTOR.id}] * 6


def test_a_creditor_that_does_not_know_who_collects_still_tells_the_same_claim() -> None:
    assert same_claims([owner(collector="hdsr"), COLLECTOR])


TWO_CLAIMS = {
    "another reference": (OWNER, collector(reference="WS 11874")),
    "no reference": (owner(reference=None), collector(reference=None)),
    "a reference of three signs": (owner(reference="1-2-3"), collector(reference="123")),
    "a cent of difference in the principal": (OWNER, collector(principal_cents=29_876)),
    "another creditor": (OWNER, collector(creditor="gemeente-utrecht")),
    "collected by yet another": (owner(collector="cjib"), COLLECTOR),
    "told by someone who does not collect it": (OWNER, collector(collector="cjib")),
    "told by one source": (OWNER, replace(COLLECTOR, id=ReportId("hdsr", "WS-2"))),
    "nothing left at the collector only": (OWNER, collector(outstanding_cents=0)),
}


@pytest.mark.parametrize("pair", TWO_CLAIMS.values(), ids=TWO_CLAIMS.keys())
def test_in_doubt_both_are_shown(pair: tuple[Report, Report]) -> None:
    assert same_claims(pair) == {}


@pytest.mark.parametrize("twice", [OWNER, COLLECTOR])
def test_a_reference_that_a_source_uses_twice_decides_nothing(twice: Report) -> None:
    second = replace(twice, id=ReportId(twice.id.source, "again"))
    assert same_claims([OWNER, COLLECTOR, second]) == {}


def test_two_agencies_that_say_they_collect_the_same_decide_nothing() -> None:
    rival = collector(id=ReportId("lbio", "1"), collector="lbio")
    assert same_claims([owner(collector="hdsr"), COLLECTOR, rival]) == {}


def test_a_claim_that_both_say_is_paid_is_one_claim() -> None:
    assert same_claims([owner(outstanding_cents=0), collector(outstanding_cents=0)])


def test_a_report_holds_the_principal_without_costs_and_what_is_left() -> None:
    stands = standing(
        "2026-11-21",
        imposed("2026-09-01", 1000),
        imposed("2026-10-01", 50, "reminder_cost"),
        paid("2026-10-02", 300),
        reference="W 1",
    )
    report = report_of(stands)
    assert (report.principal_cents, report.outstanding_cents) == (1000, 750)
    assert (report.id, report.reference) == (ReportId("cjib", "d1"), "W 1")
