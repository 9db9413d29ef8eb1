"""A worker that sends reminders may be killed at any point: each day is reminded of, once.

A mail server has no keys by which it knows an e-mail again. So whoever is killed after it said
yes and before that is noted, leads to the same e-mail a second time, with the same Message-ID.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import timedelta
from itertools import cycle, islice

import pytest

from portal.storage.database import Database
from tests.api.wishes import NOW
from tests.sending.asks import ALICE
from tests.sending.killed_post import FIRST, POINTS
from tests.sending.mail_server import mail_server
from tests.sending.mails import TERMS, WISH, FakeMailer, PostOffice

RUNS = {"sqlite": 30, "postgresql": 30}


@pytest.mark.slow
def test_kill_9_at_any_point_gives_one_email_a_day_and_a_twin_only_after_a_lost_yes(
    database: Database, database_url: str
) -> None:
    runs = RUNS[database.writes.dialect.name]
    office = PostOffice(database, FakeMailer(), lambda: NOW)
    days = tuple(FIRST + timedelta(days=n) for n in range(runs))
    office.reminders.begin(ALICE, WISH, TERMS, days, NOW)
    with mail_server() as server:
        command = ("tests.sending.killed_post", database_url, str(server.port), str(runs))
        subprocess.run([sys.executable, "-m", *command], check=True, timeout=300)

    numbers = Counter(str(mail["Message-ID"]) for mail in server.taken)
    told = {str(mail.get_content()).strip(): str(mail["Message-ID"]) for mail in server.taken}
    assert told.keys() == {f"{day + timedelta(days=WISH.days_before)}" for day in days}
    assert len(set(told.values())) == runs
    expected = {"claimed": 1, "sent": 2, "settled": 1}
    for day, point in zip(days, islice(cycle(POINTS), runs), strict=True):
        about = f"{day + timedelta(days=WISH.days_before)}"
        assert numbers[told[about]] == expected[point], point
    found = office.reminders.of(ALICE)
    assert found is not None
    assert found.days == ()
