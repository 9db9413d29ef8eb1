"""``portal agencies``: what an operator sees, and quarantine and release."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from connectors.registry import load_agencies
from portal.cli.agency_table import as_json, table
from portal.services.source_state import SourceState, Tally
from portal.storage.database import open_database
from portal.storage.source_states import SourceStates
from tests.fakes import fake_agency

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TROUBLED = SourceState(
    source="cjib",
    resting_until=NOON + timedelta(seconds=40),
    first_answer_at=NOON - timedelta(days=30),
    last_answer_at=NOON - timedelta(minutes=2),
    last_failure_at=NOON - timedelta(seconds=20),
    last_failure="timeout",
    tallies=(
        Tally("cjib", "question", "answered", 90, 18_000),
        Tally("cjib", "question", "unknown_person", 7, 900),
        Tally("cjib", "question", "timeout", 3, 24_000),
        Tally("cjib", "question", "paused", 5, 0),
        Tally("cjib", "debt", "bad_amount", 2, 0),
    ),
)


def portal(url: str, *arguments: str) -> tuple[int, str, str]:
    """Run ``portal agencies``: its exit code, what it prints, and its errors."""
    done = subprocess.run(
        [sys.executable, "-m", "portal.cli", "agencies", *arguments],
        env={"DATABASE_URL": url, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_a_line_tells_state_breaker_last_answer_and_counts() -> None:
    line = table([fake_agency("cjib")], {"cjib": TROUBLED}, NOON).splitlines()[1]
    assert line.split()[:2] == ["cjib", "resting"]
    for told in (
        "11:58:00Z",
        "11:59:40Z timeout",
        "  97  ",
        "  3  ",
        "open until 2026-11-21 12:00:40Z",
    ):
        assert told in line


def test_below_the_table_stands_what_went_wrong() -> None:
    told = table([fake_agency("cjib")], {"cjib": TROUBLED}, NOON)
    assert "cjib: questions: paused 5, timeout 3" in told
    assert "cjib: refused debts: bad_amount 2" in told


def test_an_agency_that_is_not_connected_is_listed_as_such() -> None:
    told = as_json([a for a in load_agencies() if a.id == "rvo"], {}, NOON)
    assert [row["state"] for row in told] == ["not_connected"]


def test_a_breaker_that_had_its_rest_is_closed() -> None:
    later = NOON + timedelta(minutes=1)
    row = as_json([fake_agency("cjib")], {"cjib": TROUBLED}, later)[0]
    assert (row["breaker_open_until"], row["state"]) == (None, "failing")


def test_quarantine_and_release_by_command(sqlite_url: str) -> None:
    assert portal(sqlite_url, "quarantine", "cjib", "--reason", "wrong  amounts")[0] == 0
    code, told, _ = portal(sqlite_url, "--json")
    cjib = next(row for row in json.loads(told) if row["id"] == "cjib")
    assert (code, cjib["state"], cjib["quarantine_reason"]) == (0, "quarantined", "wrong amounts")
    assert portal(sqlite_url, "release", "cjib")[0] == 0
    database = open_database(sqlite_url)
    assert SourceStates(database).read()["cjib"].quarantined_at is None
    database.close()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["quarantine", "nowhere", "--reason", "x"], 2, "no connected agency 'nowhere'"),
        (["quarantine", "rvo", "--reason", "x"], 2, "no connected agency 'rvo'"),
        (["quarantine", "cjib"], 2, "--reason"),
        (["quarantine", "cjib", "--reason", " "], 2, "1 to 200 characters"),
        (["quarantine", "cjib", "--reason", "about 999990019"], 2, "no number of a person"),
        (["release", "cjib"], 1, "cjib is not in quarantine"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    sqlite_url: str, arguments: list[str], code: int, told: str
) -> None:
    done = portal(sqlite_url, *arguments)
    assert (done[0], done[1]) == (code, "")
    assert told in done[2]
    assert "999990019" not in done[2]
