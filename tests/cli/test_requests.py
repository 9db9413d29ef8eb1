"""``portal worker`` and ``portal requests stuck``, as an operator uses them."""

from __future__ import annotations

import subprocess
import sys
import time
from base64 import urlsafe_b64decode

import pytest

from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database, open_database
from portal.storage.requests import Requests
from portal.storage.server_keys import ServerKeys
from tests.api.agency import CITIZENS, on_stage, settings_to
from tests.api.wishes import NOW
from tests.sending.asks import ask, in_parts

PERSON = CITIZENS["achterstand"]


def confirmed(database: Database, environment: dict[str, str], debt: str) -> Requests:
    """A request that waits to be sent, as the portal with this secret noted it."""
    keys = ServerKeys(urlsafe_b64decode(environment["SECRET_KEY"] + "=="))
    book = Requests(database, keys, SealedAccessLog(database, keys))
    book.confirm(PERSON, "page", [ask("duo", in_parts(debt=debt), PERSON)], NOW)
    return book


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "portal.cli", *words]


@pytest.mark.slow
def test_a_worker_by_itself_sends_what_waits(environment: dict[str, str], sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with on_stage("duo") as duo:
        book = confirmed(database, environment, duo.debt_of(PERSON))
        env = environment | settings_to("duo", duo.base)
        worker = subprocess.Popen(command("worker"), env=env)
        until = time.monotonic() + 60
        while _state(book) == "being_sent" and time.monotonic() < until:
            time.sleep(0.1)
        worker.terminate()
        code = worker.wait(30)
    assert code == 0
    assert _state(book) == "received"
    database.close()


def test_what_is_stuck_is_listed_without_a_person(
    environment: dict[str, str], sqlite_url: str
) -> None:
    database = open_database(sqlite_url)
    stuck = command("requests", "stuck")
    before = subprocess.run(stuck, env=environment, capture_output=True, text=True, check=False)
    confirmed(database, environment, "d1")
    after = subprocess.run(stuck, env=environment, capture_output=True, text=True, check=False)
    database.close()

    assert (before.returncode, before.stdout) == (0, "0 requests are stuck.\n")
    assert after.returncode == 1
    assert "duo                  being_sent" in after.stdout
    assert PERSON.reveal() not in after.stdout


def _state(book: Requests) -> str:
    (one,) = book.requests_of(PERSON)
    return one.state
