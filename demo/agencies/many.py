"""Ten thousand small debts, always the same ones: a test of size and of exact sums."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

_LEAST_CENTS, _STEP_CENTS, _STEPS = 2_515, 37, 271
_DAYS = 500
_PAID_EVERY = 10


def generated_debts(count: int, today: date) -> Iterator[dict[str, Any]]:
    """Parking taxes (naheffing parkeerbelasting), due at once (Gemeentewet 234(8)). Every tenth
    has five euros paid already."""
    for number in range(1, count + 1):
        yield _debt(number, today)


def generated_total(count: int) -> int:
    """What is left to pay of all of them together, in cents."""
    return sum(_left(number) for number in range(1, count + 1))


def _imposed(number: int) -> int:
    return _LEAST_CENTS + _STEP_CENTS * (number % _STEPS)


def _paid(number: int) -> int:
    return 500 if number % _PAID_EVERY == 0 else 0


def _left(number: int) -> int:
    return _imposed(number) - _paid(number)


def _debt(number: int, today: date) -> dict[str, Any]:
    day = (today - timedelta(days=2 + number % _DAYS)).isoformat()
    return {
        "id": f"P{number:05}",
        "reference": f"P {number:05}",
        "kind": "parking_tax",
        "regime": "local_tax",
        "creditor": "bghu",
        "collector": "bghu",
        "description": "Naheffing parkeren",
        "events": _events(number, day),
    }


def _events(number: int, day: str) -> list[dict[str, Any]]:
    imposed, paid = _imposed(number), _paid(number)
    events: list[dict[str, Any]] = [
        {
            "id": "e1",
            "type": "obligation_imposed",
            "at": day,
            "category": "principal",
            "cents": imposed,
        },
        {
            "id": "e2",
            "type": "payment_demanded",
            "at": day,
            "form": "notice",
            "cents": imposed,
            "due": day,
            "payment_reference": f"94{number:014}",
        },
    ]
    if paid:
        events.append({"id": "e3", "type": "payment_received", "at": day, "cents": paid})
    return events
