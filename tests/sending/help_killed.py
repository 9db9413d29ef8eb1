"""Lives of a worker for a desk that end by kill -9 at a named point, each followed by another.

python -m tests.sending.help_killed DATABASE_URL RUNS
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import timedelta
from functools import partial

from portal.services.asking import Ask
from portal.services.written_request import write_request
from portal.storage.database import open_database
from tests.api.wishes import NOW
from tests.sending.asks import ALICE
from tests.sending.help_asks import CONTACT, SOURCE, TERMS, WISH, HelpOffice
from tests.sending.killed import POINTS, forked


def main(url: str, runs: str) -> None:
    """Live and die, as often as asked. Fails when somebody did not die where they should."""
    for run in range(int(runs)):
        point = POINTS[run % len(POINTS)]
        if forked(partial(_live, url, run, point)) != -signal.SIGKILL:
            raise SystemExit(f"life {run} was to end at {point}")
        if ended := forked(partial(_live, url, run, "")):
            raise SystemExit(f"who came after life {run} ended with {ended}")


def _live(url: str, run: int, point: str) -> None:
    def reached(name: str) -> None:
        if name == point:
            os.kill(os.getpid(), signal.SIGKILL)

    database = open_database(url)
    # The one who comes after may take over at once.
    office = HelpOffice(database, lambda: NOW, lease=timedelta(0), reached=reached)
    language = f"x{chr(97 + run // 26)}{chr(97 + run % 26)}"  # so that each is another wish
    letter = write_request(ALICE, WISH, made_at=NOW, language=language, contact=CONTACT)
    ask = Ask(source=SOURCE, request=letter, consent=TERMS)
    office.requests.confirm(ALICE, f"page {run}", [ask], NOW)
    office.work()
    database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
