"""Lives of a worker that end by kill -9 at a named point, each followed by one that goes on.

    python -m tests.sending.killed DATABASE_URL AGENCY_ADDRESS DEBT RUNS

Every life confirms the same page again, as a citizen does who saw no answer, and then sends.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from portal.domain.request import Wish
from portal.services.requests_port import RequestChannel
from portal.storage.database import open_database
from tests.api.agency import CITIZENS, channel_to
from tests.api.wishes import NOW
from tests.sending.asks import Office, ask, in_parts

POINTS = ("confirming", "confirmed", "claimed", "answered", "settled")
SOURCE = "duo"


def main(url: str, address: str, debt: str, runs: str) -> None:
    """Live and die, as often as asked. Fails when somebody did not die where they should."""
    channels = {SOURCE: channel_to(SOURCE, address)}  # nothing is connected yet
    for run in range(int(runs)):
        wish, point = in_parts(5000 + run, debt), POINTS[run % len(POINTS)]
        ended = forked(partial(_live, url, channels, f"page {run}", wish, point))
        if ended != -signal.SIGKILL:
            raise SystemExit(f"life {run} was to end at {point}, and ended with {ended}")
        ended = forked(partial(_live, url, channels, f"page {run}", wish, ""))
        if ended:
            raise SystemExit(f"who came after life {run} ended with {ended}")


def _live(
    url: str, channels: Mapping[str, RequestChannel], page: str, wish: Wish, point: str
) -> None:
    def reached(name: str) -> None:
        if name == point:
            os.kill(os.getpid(), signal.SIGKILL)

    person, database = CITIZENS["achterstand"], open_database(url)
    # The one who comes after may take over at once.
    office = Office(database, channels, lambda: NOW, lease=timedelta(0), reached=reached)
    office.requests.confirm(person, page, [ask(SOURCE, wish, person)], NOW)
    office.work()
    database.close()


def forked(life: Callable[[], None]) -> int:
    """How a life ends that is lived in a process of its own: 0, or the negative of a signal."""
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
