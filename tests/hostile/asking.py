"""A process of its own that asks the hostile source, and says how much memory that took.

``python -m tests.hostile.asking PORT`` asks once for every line on its input. Each line of its
output is the reason or ``fine``, and the most KiB that it was bigger than after the first answer.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from connectors.agency_api import AgencyApi
from portal.services.ports import SourceFault
from portal.services.summary import summarise
from tests.connectors.people import PERSON
from tests.hostile.good import NOW
from tests.hostile.playing import QUICK, connected


def main() -> None:
    """Ask until the input ends."""
    with connected(int(sys.argv[1]), QUICK) as connector:
        _ask(connector)
        before = _kib("VmRSS")
        _tell("ready")
        for _ in sys.stdin:
            with suppress(OSError):
                Path("/proc/self/clear_refs").write_text("5")  # the peak counts from here
            ended = _ask(connector)
            _tell(f"{ended} {_kib('VmHWM') - before}")


def _ask(connector: AgencyApi) -> str:
    try:
        answer = connector.ask(PERSON, NOW)
    except SourceFault as fault:
        return fault.reason
    summarise(answer, NOW.date(), lambda source, debt: debt)
    return answer.rejected[0].reason if answer.rejected else "fine"


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _kib(name: str) -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.partition(f"{name}:")[2].split()[0])


if __name__ == "__main__":
    main()
