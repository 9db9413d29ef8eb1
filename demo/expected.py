"""What the overview of a test citizen must say, reckoned from the samples without the portal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from demo.agencies.sample import debts_on
from demo.citizens import TestCitizen

ADDS, SUBTRACTS = {"obligation_imposed"}, {"obligation_reduced", "payment_received"}


@dataclass(frozen=True, slots=True)
class Line:
    """A source on the overview: its status, the reason when it is a gap, and what is owed."""

    source: str
    status: str
    reason: str | None
    cents: int


def expected_lines(citizen: TestCitizen, sources: Iterable[str], today: date) -> list[Line]:
    """What each source must say of this citizen."""
    return [_line(citizen, source, today) for source in sources]


def shown_lines(data: Mapping[str, Any]) -> list[Line]:
    """What ``/export.json`` says."""
    owed: dict[str, int] = {}
    for debt in data["debts"]:
        owed[debt["source"]] = owed.get(debt["source"], 0) + debt["outstanding_cents"]
    return [
        Line(source["id"], source["status"], source["reason"], owed.get(source["id"], 0))
        for source in data["sources"]
        if source["status"] != "not_connected"
    ]


def in_words(cents: int) -> str:
    """The amount as the Dutch pages write it, such as 1.234,56."""
    euros, rest = divmod(cents, 100)
    return f"{euros:,}".replace(",", ".") + f",{rest:02}"


def _line(citizen: TestCitizen, source: str, today: date) -> Line:
    status, reason = citizen.expected_status(source)
    sample = citizen.sample(source) if status == "answered" else None
    debts = debts_on(sample, today) if sample else []
    kept = (debt for debt in debts if not _told_by_collector(debt, citizen, source, today))
    return Line(source, status, reason, sum(_left(debt["events"], today) for debt in kept))


def _told_by_collector(
    debt: Mapping[str, Any], citizen: TestCitizen, source: str, today: date
) -> bool:
    """Whether the agency that collects this debt tells it too: there it counts, once."""
    sample = citizen.sample(debt["collector"]) if debt["collector"] != source else None
    others = debts_on(sample, today) if sample else []
    told = {_letters(other) for other in others if other["creditor"] == source}
    return bool(_letters(debt)) and _letters(debt) in told


def _letters(debt: Mapping[str, Any]) -> str:
    return "".join(filter(str.isalnum, debt.get("reference") or ""))


def _left(events: Iterable[Mapping[str, Any]], today: date) -> int:
    left = 0
    for event in events:
        if event["at"] > today.isoformat():
            continue
        if event["type"] in ADDS:
            left += event["cents"]
        if event["type"] in SUBTRACTS:
            left -= event["cents"]
    return max(0, left)
