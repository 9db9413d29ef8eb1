"""No answer takes more than 64 MiB, however much is in it, and none leaves anything behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.hostile.case import Case, corpus
from tests.hostile.source import HostileSource

MOST_KIB = 64 * 1024
HEAVY = [
    case
    for case in corpus()
    if not case.slow
    and (case.family == "size_and_time" or "Endless" in case.name or "megabyte" in case.name)
]


class Asker:
    """The process that asks."""

    def __init__(self, source: HostileSource) -> None:
        self._source = source
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.asking", str(source.port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == ["ready"]

    def ask(self, case: Case) -> tuple[str, int]:
        """How it ended, and how many KiB it took."""
        assert self.process.stdin
        with self._source.playing(case):
            self.process.stdin.write("\n")
            self.process.stdin.flush()
            ended, kib = self._line()
        return ended, int(kib)

    def _line(self) -> list[str]:
        assert self.process.stdout
        return self.process.stdout.readline().split()


@pytest.fixture(scope="module")
def asker(source: HostileSource) -> Iterator[Asker]:
    made = Asker(source)
    yield made
    made.process.communicate()


def test_no_answer_takes_more_than_64_mebibytes(asker: Asker) -> None:
    came = {case.name: asker.ask(case) for case in HEAVY}
    assert {name: ended for name, (ended, _) in came.items()} == {
        case.name: case.reason or "fine" for case in HEAVY
    }
    assert {name: kib for name, (_, kib) in came.items() if kib > MOST_KIB} == {}


def test_answers_leave_nothing_behind(asker: Asker) -> None:
    case = next(case for case in HEAVY if "ten thousand" in case.name)
    asker.ask(case)
    _, first = asker.ask(case)
    for _ in range(3):
        _, last = asker.ask(case)
    assert last < first + 4 * 1024
