"""A good answer: one debt in which everything occurs once, and a neighbour that must stay."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

from connectors.person import echo_of
from tests.connectors.answers import KEY
from tests.connectors.people import OTHER, PERSON

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)
WHOLE_CENTS, NEIGHBOUR_CENTS = 12_000, 5_000
CANARY = "Kanarie van de bron"
"""Stands in every debt, and may stand in no log."""

PLACEHOLDERS = {
    "<me>": echo_of(PERSON, KEY),
    "<other>": echo_of(OTHER, KEY),
    "<me under another key>": echo_of(PERSON, b"x" * 32),
    "<my number>": PERSON.reveal(),
}


def good_answer() -> dict[str, Any]:
    """The answer that every case spoils in one place."""
    return {
        "version": "1.0",
        "agency": "cjib",
        "person": PLACEHOLDERS["<me>"],
        "as_of": "2026-11-21T10:02:00+01:00",
        "debts": [_whole_debt(), neighbour()],
    }


def neighbour(name: str = "W-2", events: int = 1) -> dict[str, Any]:
    """A plain debt: 50 euro was imposed, once or more often."""
    imposed = {"type": "obligation_imposed", "at": "2026-09-01", "category": "principal"}
    return {
        "id": name,
        "kind": "traffic_fine",
        "regime": "wahv",
        "creditor": "cjib",
        "description": CANARY,
        "events": [{"id": f"e{n}", **imposed, "cents": NEIGHBOUR_CENTS} for n in range(events)],
    }


def _whole_debt() -> dict[str, Any]:
    return {
        "id": "W-1",
        "reference": "4002 8867 1123 0001",
        "kind": "traffic_fine",
        "regime": "wahv",
        "creditor": "cjib",
        "collector": "cjib",
        "description": CANARY,
        "decision": {"reference": "B-7", "dated": "2026-01-05", "announced": "2026-01-06"},
        "jointly_owed": False,
        "limitation_date": "2031-01-05",
        "stated_balance": {"cents": WHOLE_CENTS, "at": "2026-11-20T23:59:00+01:00"},
        "events": [{"id": f"e{place}", **event} for place, event in enumerate(deepcopy(_EVENTS))],
    }


_EVENTS: list[dict[str, Any]] = [
    {"type": "obligation_imposed", "at": "2026-01-05", "category": "principal", "cents": 10000,
     "recorded": "2026-01-05T09:00:00+01:00"},
    {"type": "payment_demanded", "at": "2026-01-06", "form": "notice", "cents": 10000,
     "due": "2026-02-20", "payment_reference": "4002 8867 1123 0001"},
    {"type": "obligation_imposed", "at": "2026-03-01", "category": "reminder_cost", "cents": 5000},
    {"type": "demand_withdrawn", "at": "2026-03-01", "demand": "e1"},
    {"type": "payment_demanded", "at": "2026-03-01", "form": "reminder", "cents": 15000,
     "due": "2026-04-01", "payment_reference": "4002 8867 1123 0002"},
    {"type": "obligation_reduced", "at": "2026-03-10", "reason": "correction", "cents": 1000,
     "obligation": "e2"},
    {"type": "payment_received", "at": "2026-03-20", "cents": 2000, "demand": "e4"},
    {"type": "arrangement_agreed", "at": "2026-04-01",
     "instalments": [{"due": "2026-05-01", "cents": 6000}, {"due": "2026-06-01", "cents": 6000}]},
    {"type": "arrangement_ended", "at": "2026-05-15", "how": "broken"},
    {"type": "transferred", "at": "2026-06-01",
     "to": {"kind": "bailiff", "name": "Deurwaarder Voorbeeld", "phone": "030 123 45 67"}},
    {"type": "enforcement_started", "at": "2026-07-01", "measure": "wage_seizure",
     "distributor": "Deurwaarder Voorbeeld", "protected_income_cents": 140000,
     "monthly_cents": 5000},
    {"type": "enforcement_ended", "at": "2026-08-01", "of": "e10"},
    {"type": "collection_paused", "at": "2026-08-02", "reason": "debt_help", "until": "2026-10-01"},
    {"type": "collection_resumed", "at": "2026-09-01"},
    {"type": "objection_filed", "at": "2026-09-02", "remedy": "objection"},
    {"type": "objection_decided", "at": "2026-10-02", "outcome": "dismissed"},
    {"type": "letter_sent", "at": "2026-10-03"},
]  # fmt: skip
