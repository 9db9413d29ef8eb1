"""Papers are made one after the other, in processes that know nothing of the portal."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from portal.paper.exits import CANNOT_WORK
from portal.printing import MOST_WAITING, JobPrinter
from portal.services.paper import PaperState

PAGE = '<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body><h1>A</h1></body>'


class Done:
    """What came of a paper."""

    def __init__(self) -> None:
        self.came = threading.Event()
        self.found: list[tuple[PaperState, bytes]] = []

    def __call__(self, state: PaperState, pdf: bytes) -> None:
        self.found.append((state, pdf))
        self.came.set()


class Office:
    """Printers of a test, all closed at its end."""

    def __init__(self) -> None:
        self.printers: list[JobPrinter] = []

    def running(self, code: str, seconds: float = 30) -> JobPrinter:
        """A printer whose job is this Python code."""
        self.printers.append(JobPrinter((sys.executable, "-c", code), seconds=seconds))
        return self.printers[-1]

    def made_by(self, code: str, seconds: float = 30) -> tuple[PaperState, bytes]:
        """What such a printer makes of a page."""
        done = Done()
        assert self.running(code, seconds).start("<p>Schuld</p>", done)
        assert done.came.wait(40)
        return done.found[0]


@pytest.fixture
def office() -> Iterator[Office]:
    """Printers."""
    made = Office()
    yield made
    for printer in made.printers:
        printer.close()


def test_the_real_job_makes_a_pdf() -> None:
    done, printer = Done(), JobPrinter()
    printer.start(PAGE, done)
    assert done.came.wait(40)
    printer.close()
    assert done.found[0][0] == "ready"
    assert done.found[0][1].startswith(b"%PDF-1.")


def test_the_job_knows_no_secret_of_the_portal(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "not for the job")
    _, found = office.made_by("import os, sys; sys.stdout.write('%PDF-' + str(dict(os.environ)))")
    assert b"SECRET_KEY" not in found


def test_a_job_that_hangs_is_ended(office: Office) -> None:
    assert office.made_by("import time; time.sleep(60)", seconds=0.5) == ("failed", b"")


def test_half_a_paper_is_no_paper(office: Office) -> None:
    assert office.made_by("import sys; print('%PDF-'); sys.exit(1)") == ("failed", b"")


def test_what_is_no_pdf_is_no_paper(office: Office) -> None:
    assert office.made_by("print('hello')") == ("failed", b"")


def test_a_machine_without_the_packages_says_so(office: Office) -> None:
    assert office.made_by(f"raise SystemExit({CANNOT_WORK})") == ("cannot", b"")


def test_too_many_that_wait_are_refused(office: Office) -> None:
    printer = office.running("import sys; sys.stdin.read(); import time; time.sleep(2)")
    taken = [printer.start("", Done()) for _ in range(MOST_WAITING + 1)]
    assert taken == [True] * MOST_WAITING + [False]
