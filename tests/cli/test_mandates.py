"""``portal mandates``, as an operator uses it."""

from __future__ import annotations

import subprocess
import sys
from base64 import urlsafe_b64decode
from datetime import UTC, date, datetime, timedelta

from portal.domain.mandate import CourtDecision, Invitation
from portal.services.helping import new_code
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import open_database
from portal.storage.mandates import Mandates
from portal.storage.server_keys import ServerKeys
from tests.storage.samples import OTHER, PERSON


def portal(environment: dict[str, str], *words: str) -> tuple[int, str]:
    """Run ``portal mandates``: its exit code and what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "portal.cli", "mandates", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout or done.stderr


def test_what_a_court_decided_is_listed_until_it_is_confirmed(
    environment: dict[str, str], sqlite_url: str
) -> None:
    keys = ServerKeys(urlsafe_b64decode(environment["SECRET_KEY"] + "=="))
    database = open_database(sqlite_url)
    book, now = Mandates(database, keys, SealedAccessLog(database, keys)), datetime.now(UTC)
    granted = Invitation(
        role="guardian",
        sources=None,
        until=now.date() + timedelta(days=30),
        helper_name="Curator",
        citizen_name="Anna",
        decision=CourtDecision(number="C/16/123456", decided_on=date(2026, 3, 2)),
    )
    code = new_code()
    book.invite(PERSON, granted, code, now)
    mandate = book.accept(OTHER, code, now)
    assert mandate is not None

    status, told = portal(environment, "waiting")
    assert status == 1
    assert told.startswith(f"{mandate.id}  guardian       C/16/123456 of 2026-03-02")
    assert "Anna" not in told

    assert portal(environment, "confirm", mandate.id) == (0, "Done.\n")

    assert portal(environment, "waiting")[0] == 0
    assert portal(environment, "confirm", mandate.id)[0] == 1
    assert book.held(OTHER, mandate.id, now) is not None
    assert portal(environment, "end", mandate.id) == (0, "Done.\n")
    assert book.held(OTHER, mandate.id, now) is None
    database.close()
