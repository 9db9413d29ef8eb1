"""Answers in the wire format, with only what matters in a test."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from connectors.answer import parse_answer
from portal.domain.overview import SourceAnswer

TODAY = date(2026, 11, 21)


def a_debt(**fields: Any) -> dict[str, Any]:
    """A traffic fine of 113 euro that can be read."""
    return {
        "id": "W-1",
        "reference": "4002 8867",
        "kind": "traffic_fine",
        "regime": "wahv",
        "creditor": "cjib",
        "collector": "cjib",
        "events": [imposed()],
    } | fields


def imposed(**fields: Any) -> dict[str, Any]:
    return {
        "id": "e1",
        "type": "obligation_imposed",
        "at": "2026-09-01",
        "category": "principal",
        "cents": 11300,
    } | fields


def an_answer(*debts: Any, **fields: Any) -> bytes:
    envelope = {
        "version": "1.0",
        "agency": "cjib",
        "person": "p",
        "as_of": "2026-11-21T10:02:00+01:00",
        "debts": list(debts),
    }
    return json.dumps(envelope | fields).encode()


def read(body: bytes, person_hash: str | None = None) -> SourceAnswer:
    return parse_answer(body, source="cjib", person_hash=person_hash, today=TODAY)


def reason_for(debt: Any) -> str | None:
    """Why this debt is refused; None when it is read."""
    answer = read(an_answer(debt))
    assert len(answer.debts) + len(answer.rejected) == 1
    return answer.rejected[0].reason if answer.rejected else None
