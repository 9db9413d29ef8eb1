"""Lives of a worker that end by kill -9 at a named point while it sends reminders.

    python -m tests.sending.killed_post DATABASE_URL PORT RUNS

Each life is followed by one that goes on. Every life finds one e-mail to be sent.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from portal.domain.reminder import mail_instant
from portal.mailing import SmtpMailer
from portal.settings import SmtpSettings
from portal.storage.database import open_database
from tests.sending.mails import PostOffice

POINTS = ("claimed", "sent", "settled")
FIRST = date(2026, 12, 1)


def main(url: str, port: str, runs: str) -> None:
    """Live and die, as often as asked. Fails when somebody did not die where they should."""
    for run in range(int(runs)):
        point = POINTS[run % len(POINTS)]
        ended = _forked(partial(_live, url, int(port), run, point))
        if ended != -signal.SIGKILL:
            raise SystemExit(f"life {run} was to end at {point}, and ended with {ended}")
        ended = _forked(partial(_live, url, int(port), run, ""))
        if ended:
            raise SystemExit(f"who came after life {run} ended with {ended}")


def _live(url: str, port: int, run: int, point: str) -> None:
    def reached(name: str) -> None:
        if name == point:
            os.kill(os.getpid(), signal.SIGKILL)

    settings = SmtpSettings(host="127.0.0.1", port=port, tls="none", sender="post@portal.example")
    now = mail_instant(FIRST + timedelta(days=run))
    database = open_database(url)
    # The one who comes after may take over at once.
    office = PostOffice(
        database, SmtpMailer(settings), lambda: now, lease=timedelta(0), reached=reached
    )
    office.work()
    database.close()


def _forked(life: Callable[[], None]) -> int:
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            life()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    main(*sys.argv[1:])
