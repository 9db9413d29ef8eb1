"""``portal purge``: delete what is past its term (docs/data-register.yaml)."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from portal.cli.opened import opened, plainly
from portal.domain.calendar import amsterdam_day
from portal.storage.access_log import SealedAccessLog
from portal.storage.consents import purge_consents
from portal.storage.deliveries import Deliveries
from portal.storage.desk_purge import purge_desk
from portal.storage.log_purge import purge_log
from portal.storage.log_questions import purge_questions
from portal.storage.mandate_watch import end_mandates
from portal.storage.reminders import purge_reminders
from portal.storage.request_watch import purge_requests
from portal.storage.sessions import SessionStore


def add_commands(commands: Any) -> None:
    """Add ``purge`` to the command line."""
    parser = commands.add_parser("purge", help="delete what is past its term")
    parser.set_defaults(run=run)


@plainly
def run(arguments: argparse.Namespace) -> int:
    """Delete what is past its term; print how many."""
    now = datetime.now(UTC)
    with opened() as (database, keys):
        sessions = SessionStore(database, keys, lambda: now).purge(now)
        files = Deliveries(database, keys).purge(now)
        asked = purge_requests(database, now)
        reminders = purge_reminders(database, amsterdam_day(now))
        agreed = purge_consents(database, now)
        lying = purge_desk(database, now)
        mandates = end_mandates(database, keys, SealedAccessLog(database, keys), now)
        questions = purge_questions(database, now)
        rows = purge_log(database, keys, now)
    print(
        f"Deleted: {sessions} sessions, {files} deliveries, {asked} requests, "
        f"{reminders} reminders, {agreed} consents, {mandates} mandates, "
        f"{lying} at desks, {questions} questions, {rows} rows of the access log."
    )
    return 0
