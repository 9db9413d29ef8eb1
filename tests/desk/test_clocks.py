"""The terms of the law run from the day of the request, and stop when they are met."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk.clocks import clocks
from portal.domain.desk import DeskLine
from tests.desk.requests import NOON

LINE = DeskLine(
    reference="BBBBB-BBBBB", received_at=NOON, changed_at=NOON, urgent=False, state="new"
)


@pytest.mark.parametrize(
    ("urgent", "talk", "decision"),
    [(False, date(2026, 12, 14), date(2027, 1, 11)), (True, date(2026, 11, 19), date(2027, 1, 11))],
)
def test_the_last_days_are_those_of_the_law(urgent: bool, talk: date, decision: date) -> None:
    found = clocks(replace(LINE, urgent=urgent), NOON)
    assert (found.talk.by, found.decision.by) == (talk, decision)


def test_a_request_before_midnight_in_amsterdam_counts_from_that_day() -> None:
    late = NOON.replace(hour=22, minute=59)
    assert clocks(replace(LINE, received_at=late), late).talk.by == date(2026, 12, 14)
    later = NOON.replace(hour=23, minute=1)
    assert clocks(replace(LINE, received_at=later), later).talk.by == date(2026, 12, 15)


@pytest.mark.parametrize(
    ("state", "running"),
    [("new", "talk"), ("taken", "talk"), ("plan_made", None), ("refused", None),
     ("closed", None), ("withdrawn", None)],
)  # fmt: skip
def test_which_term_runs(state, running) -> None:
    found = clocks(replace(LINE, state=state), NOON).next
    assert (found.kind if found else None) == running


def test_a_planned_talk_leaves_the_term_of_the_decision() -> None:
    planned = replace(LINE, state="talk_planned", talk_at=NOON + timedelta(days=3))
    found = clocks(planned, NOON + timedelta(days=57)).next
    assert found
    assert (found.kind, found.pace) == ("decision", "late")
