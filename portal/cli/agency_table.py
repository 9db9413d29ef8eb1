"""The agencies and their states, as a table for a terminal and as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from portal.domain.agency import Agency
from portal.services.source_state import NOT_ASKED, USABLE, SourceState

HEADS = (
    "agency",
    "state",
    "since",
    "last answer",
    "last failure",
    "answers",
    "failures",
    "breaker",
)
NONE = "-"
UNCONNECTED = "not_connected"


def table(agencies: Sequence[Agency], states: Mapping[str, SourceState], now: datetime) -> str:
    """One line per agency. Below it what went wrong, and why a source is in quarantine."""
    known = [(agency, _state(agency, states)) for agency in agencies]
    rows = [HEADS, *(_row(agency, state, now) for agency, state in known)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, *(note for _, state in known for note in _notes(state))])


def as_json(
    agencies: Sequence[Agency], states: Mapping[str, SourceState], now: datetime
) -> list[dict[str, Any]]:
    """The same as plain values; instants in UTC."""
    return [_plain(agency, _state(agency, states), now) for agency in agencies]


def _row(agency: Agency, state: SourceState, now: datetime) -> tuple[str, ...]:
    asked = state.counted("question")
    usable = sum(count for result, count in asked.items() if result in USABLE)
    failed = sum(count for result, count in asked.items() if result not in USABLE | NOT_ASKED)
    return (
        agency.id,
        _standing(agency, state, now),
        _at(state.first_answer_at),
        _at(state.last_answer_at),
        f"{_at(state.last_failure_at)} {state.last_failure or ''}".rstrip(),
        str(usable),
        str(failed),
        f"open until {_at(_resting(state, now))}" if _resting(state, now) else "closed",
    )


def _notes(state: SourceState) -> list[str]:
    wrong = {
        "questions": {r: n for r, n in state.counted("question").items() if r not in USABLE},
        "refused debts": state.counted("debt"),
    }
    notes = [
        f"{state.source}: {about}: {', '.join(f'{result} {count}' for result, count in n.items())}"
        for about, n in wrong.items()
        if n
    ]
    if state.quarantined_at is not None:
        since = _at(state.quarantined_at)
        notes.append(f"{state.source}: quarantine since {since}: {state.quarantine_reason}")
    return notes


def _plain(agency: Agency, state: SourceState, now: datetime) -> dict[str, Any]:
    return {
        "id": agency.id,
        "name": agency.name,
        "state": _standing(agency, state, now),
        "quarantined_at": _iso(state.quarantined_at),
        "quarantine_reason": state.quarantine_reason,
        "breaker_open_until": _iso(_resting(state, now)),
        "first_answer_at": _iso(state.first_answer_at),
        "last_answer_at": _iso(state.last_answer_at),
        "last_failure_at": _iso(state.last_failure_at),
        "last_failure": state.last_failure,
        "questions": dict(state.counted("question")),
        "refused_debts": dict(state.counted("debt")),
    }


def _state(agency: Agency, states: Mapping[str, SourceState]) -> SourceState:
    return states.get(agency.id) or SourceState(source=agency.id)


def _standing(agency: Agency, state: SourceState, now: datetime) -> str:
    return state.standing(now) if agency.connected else UNCONNECTED


def _resting(state: SourceState, now: datetime) -> datetime | None:
    until = state.resting_until
    return until if until is not None and until > now else None


def _iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _at(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}Z" if at else NONE
