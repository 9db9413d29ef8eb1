"""make demo-check: a whole demo without a browser; exit 0 when every overview is as expected."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from demo.citizens import TestCitizen, load_test_citizens
from demo.expected import Line, expected_lines, in_words, shown_lines
from demo.ports import free_ports
from demo.process import DemoStopped
from demo.setting import Setting, sources
from demo.stage import running
from demo.visit import Visit
from portal.domain.calendar import AMSTERDAM

SHOWN = "acht-schuldeisers"
AT_ONCE = 4


def main() -> int:
    """Logs in as every test citizen; prints one overview in full and a line for each other."""
    portal, idp, agencies = free_ports(3)
    with tempfile.TemporaryDirectory(prefix="demo-check-") as folder:
        setting = Setting(
            folder=Path(folder), portal_port=portal, idp_port=idp, agencies_port=agencies
        )
        try:
            with running(setting):
                return 1 if any([*_check_all(setting.portal_url)]) else 0
        except DemoStopped as reason:
            print(f"demo-check: {reason}", file=sys.stderr)
            return 1


def _check_all(portal: str) -> Iterator[bool]:
    """Whether something was wrong, per citizen."""
    citizens = load_test_citizens()
    (first,) = (citizen for citizen in citizens if citizen.key == SHOWN)
    yield _report(first, _overview(portal, first), in_full=True)
    others = [citizen for citizen in citizens if citizen is not first]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda citizen: _overview(portal, citizen), others)
        for citizen, overview in zip(others, found, strict=True):
            yield _report(citizen, overview, in_full=False)


class _Overview:
    """What the portal said of one citizen, and what was wrong with it."""

    def __init__(self, lines: list[Line], total: int, faults: list[str]) -> None:
        self.lines = lines
        self.total = total
        self.faults = faults


def _overview(portal: str, citizen: TestCitizen) -> _Overview:
    with Visit(portal) as visit:
        visit.log_in(citizen.key)
        data = visit.everything()
        page = visit.page("/overview")
    lines, total = shown_lines(data), int(data["total_cents"])
    wanted = expected_lines(citizen, sources(), datetime.now(AMSTERDAM).date())
    faults = [f"{w.source}: expected {w}, not {s}" for w, s in _pairs(wanted, lines) if w != s]
    expected = citizen.expected.total_cents
    expected = sum(line.cents for line in wanted) if expected is None else expected
    if total != expected:
        faults.append(f"the total is {total}, not {expected} cents")
    if data["complete"] == citizen.expected.at_least:
        faults.append(f"complete is {data['complete']}")
    if total and in_words(total) not in page:
        faults.append(f"the page does not say {in_words(total)}")
    return _Overview(lines, total, faults)


def _pairs(wanted: list[Line], shown: list[Line]) -> Iterator[tuple[Line, Line | None]]:
    by_source = {line.source: line for line in shown}
    return ((line, by_source.get(line.source)) for line in wanted)


def _report(citizen: TestCitizen, overview: _Overview, *, in_full: bool) -> bool:
    if in_full:
        print(f"{citizen.name}: {citizen.situation}")
        for line in overview.lines:
            print(f"  {line.source:20} {line.status:15} {in_words(line.cents):>12}")
        print(f"  {'total':36} {in_words(overview.total):>12}\n")
    else:
        print(f"{citizen.key:22} {in_words(overview.total):>12}  ", end="")
        print("not as expected" if overview.faults else "as expected", flush=True)
    for fault in overview.faults:
        print(f"  wrong: {fault}", flush=True)
    return bool(overview.faults)


if __name__ == "__main__":
    sys.exit(main())
