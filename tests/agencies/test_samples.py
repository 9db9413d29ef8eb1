"""Every sample is what it claims to be, whatever day it is."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from connectors.fcid import fcid_reader
from connectors.person import echo_of
from connectors.registry import AGENCIES, read_agency
from connectors.standard import standard_reader
from demo.agencies.answer import standard_answer
from demo.agencies.fcid import fcid_answer
from demo.agencies.relative import day_of
from demo.agencies.sample import debts_on, expectations
from demo.citizens import load_test_citizens
from portal.domain.calendar import AMSTERDAM
from portal.domain.overview import SourceAnswer
from portal.domain.standing import Standing, standing_of

CITIZENS = {citizen.key: citizen for citizen in load_test_citizens()}
SAMPLES = sorted(AGENCIES.glob("*/samples/*.yaml"))
WRITTEN = [path for path in SAMPLES if path.stem != "tienduizend"]
DAYS = [date(2026, 11, 21), date(2027, 1, 1), date(2028, 2, 29), date(2031, 8, 31)]
KEY = b"k" * 32


def name_of(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.stem}"


def answer_of(path: Path, today: date) -> SourceAnswer:
    """The sample as the agency tells it and the portal reads it."""
    facts, person = read_agency(path.parent.parent), CITIZENS[path.stem].person
    now = datetime.combine(today, time(9, 30), AMSTERDAM)
    debts = debts_on(path, today)
    if facts.dialect == "fcid":
        reader, body = fcid_reader(facts), fcid_answer(person, now, debts)
    else:
        reader = standard_reader(facts.agency(), KEY)
        body = standard_answer(facts.id, echo_of(person, KEY), now, debts)
    return reader(body, person, today)


def found_in(standing: Standing) -> dict[str, Any]:
    """What follows from a debt, in the words of ``expect``."""
    return {
        "outstanding_cents": standing.outstanding_cents,
        "overpaid_cents": standing.amounts.overpaid_cents,
        "stage": standing.stage,
        "due": standing.due_date and standing.due_date.isoformat(),
        "overdue": standing.overdue,
        "mismatch": standing.mismatch,
        "paused": standing.paused and standing.paused.reason,
        "objection": standing.objection and standing.objection.remedy,
        "arrangement": standing.history.arrangement is not None,
    }


NOTHING_SPECIAL = {
    "overpaid_cents": 0,
    "due": None,
    "overdue": False,
    "mismatch": False,
    "paused": None,
    "objection": None,
    "arrangement": False,
}


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_what_a_sample_says_must_follow_from_it(path: Path, today: date) -> None:
    answer, expected = answer_of(path, today), expectations(path, today)
    refused = {debt_id: one["rejected"] for debt_id, one in expected.items() if "rejected" in one}
    shown = {key: NOTHING_SPECIAL | one for key, one in expected.items() if key not in refused}
    assert {one.id: one.reason for one in answer.rejected} == refused
    assert {debt.id: found_in(standing_of(debt, today)) for debt in answer.debts} == shown


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_each_agency_speaks_only_of_debts_that_it_owns_or_collects(path: Path) -> None:
    source = path.parent.parent.name
    parties = [{debt.creditor, debt.collector} for debt in answer_of(path, DAYS[0]).debts]
    assert all(source in each for each in parties)


def test_a_deadline_under_the_awb_is_never_in_a_weekend() -> None:
    days = [day_of("+4d work", date.fromordinal(DAYS[0].toordinal() + n)) for n in range(7)]
    assert all(day.weekday() < 5 for day in days)


def test_every_sample_is_about_a_test_citizen() -> None:
    assert {path.stem for path in SAMPLES} <= CITIZENS.keys()
