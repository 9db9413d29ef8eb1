"""A worker may be killed at any point: every confirmation has exactly one effect.

With RUNS at 300 both databases pass; PostgreSQL gets fewer here, since each life connects anew.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from sqlalchemy import select

from connectors.api.request import ArrangementRequest
from portal.storage.database import Database
from portal.storage.desk_tables import desk_item
from portal.storage.log_check import check_log
from portal.storage.tables import consent, outbox, request
from tests.api.agency import CITIZENS, on_stage
from tests.sending.asks import KEYS

RUNS = {"sqlite": 300, "postgresql": 60}
PERSON = CITIZENS["achterstand"]


@pytest.mark.slow
def test_hundreds_of_times_kill_9_give_exactly_one_effect_per_confirmation(
    database: Database, database_url: str
) -> None:
    runs = RUNS[database.writes.dialect.name]
    with on_stage("duo") as stage:
        debt = stage.debt_of(PERSON)
        command = ("tests.sending.killed", database_url, stage.base, debt, str(runs))
        subprocess.run([sys.executable, "-m", *command], check=True, timeout=500)
        effects = Counter(
            dossier.asked.wish.parts[0].cents
            for dossier in stage.agency.desk.open_dossiers()
            if isinstance(dossier.asked, ArrangementRequest)
        )
    with database.reading() as connection:
        states = connection.execute(select(request.c.state)).scalars().all()
        tasks = connection.execute(select(outbox.c.task)).scalars().all()
    assert effects == {5000 + run: 1 for run in range(runs)}
    assert states == ["received"] * runs
    assert tasks == ["follow"] * runs


@pytest.mark.slow
def test_what_was_killed_left_one_row_in_the_log_for_each_act(
    database: Database, database_url: str
) -> None:
    with on_stage("duo") as stage:
        debt = stage.debt_of(PERSON)
        command = ("tests.sending.killed", database_url, stage.base, debt, "10")
        subprocess.run([sys.executable, "-m", *command], check=True, timeout=100)
    found = check_log(database, KEYS)
    assert found.broken is None
    assert found.rows == 2 * 10


@pytest.mark.slow
def test_what_was_killed_lies_at_the_desk_once_with_one_consent(
    database: Database, database_url: str
) -> None:
    command = ("tests.sending.help_killed", database_url, "10")
    subprocess.run([sys.executable, "-m", *command], check=True, timeout=100)
    with database.reading() as connection:
        items = connection.execute(select(desk_item.c.state)).scalars().all()
        given = connection.execute(select(consent.c.id)).scalars().all()
        states = connection.execute(select(request.c.state)).scalars().all()
    assert items == ["new"] * 10
    assert len(given) == 10
    assert states == ["received"] * 10
