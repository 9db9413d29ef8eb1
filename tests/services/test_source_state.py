"""How a source stands, by what was seen of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from portal.services.source_state import SourceState, Tally

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        ({}, "never_asked"),
        ({"last_answer_at": NOON}, "answering"),
        ({"last_failure_at": NOON}, "failing"),
        ({"last_answer_at": NOON, "last_failure_at": NOON + timedelta(seconds=1)}, "failing"),
        ({"last_failure_at": NOON, "last_answer_at": NOON + timedelta(seconds=1)}, "answering"),
        ({"last_answer_at": NOON, "resting_until": NOON}, "answering"),
        ({"last_answer_at": NOON, "resting_until": NOON + timedelta(seconds=1)}, "resting"),
        ({"resting_until": NOON + timedelta(seconds=1), "quarantined_at": NOON}, "quarantined"),
    ],
)
def test_how_a_source_stands(state: dict[str, datetime], standing: str) -> None:
    assert SourceState(source="cjib", **state).standing(NOON) == standing  # type: ignore[arg-type]


def test_the_most_frequent_result_comes_first() -> None:
    tallies = (Tally("cjib", "question", "busy", 1), Tally("cjib", "question", "timeout", 5))
    counted = SourceState(source="cjib", tallies=tallies).counted("question")
    assert list(counted) == ["timeout", "busy"]
