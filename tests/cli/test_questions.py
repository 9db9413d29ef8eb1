"""``portal questions``, as the privacy officer uses it."""

from __future__ import annotations

import subprocess
import sys
from base64 import urlsafe_b64decode
from datetime import UTC, datetime

import pytest

from portal.domain.person import Bsn
from portal.services.ports import LogEntry
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import open_database
from portal.storage.log_questions import LogQuestions
from portal.storage.server_keys import ServerKeys

PERSON = Bsn("999990019")
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Officer:
    """The command, and the book that it works on."""

    def __init__(self, environment: dict[str, str], url: str) -> None:
        self._environment = environment
        database = open_database(url)
        keys = ServerKeys(urlsafe_b64decode(environment["SECRET_KEY"] + "=="))
        self.log = SealedAccessLog(database, keys)
        self.book = LogQuestions(database, keys, self.log)

    def run(self, *words: str, typed: str = "") -> tuple[int, str]:
        """Run ``portal questions``: its exit code and all that it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "portal.cli", "questions", *words],
            env=self._environment, input=typed, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    def asked(self) -> str:
        """A question of a citizen."""
        login = LogEntry(
            at=NOW, person=PERSON, actor="portal", action="ask", subject="cjib", reason="login",
            result="sent",
        )  # fmt: skip
        self.log.record([login])
        return self.book.ask(
            PERSON, self.log.read_for(PERSON)[0], "complaint", "Waarom was dit?", NOW
        )


@pytest.fixture
def officer(environment: dict[str, str], sqlite_url: str) -> Officer:
    return Officer(environment, sqlite_url)


def test_a_question_is_listed_opened_and_answered_without_a_person(officer: Officer) -> None:
    assert officer.run("list") == (0, "0 questions wait for an answer.\n")
    number = officer.asked()
    code, listed = officer.run("list")
    assert (code, number in listed) == (1, True)

    code, shown = officer.run("show", number)
    assert code == 0
    assert "complaint" in shown
    assert "portal ask cjib (login): sent" in shown
    assert "Waarom was dit?" in shown
    assert PERSON.reveal() not in listed + shown

    assert officer.run("answer", number, typed="Omdat u inlogde.\n") == (0, "Answered.\n")
    assert officer.book.of(PERSON)[0].answer == "Omdat u inlogde."
    assert officer.run("list")[0] == 0


@pytest.mark.parametrize("typed", ["", "  \n", "x" * 4001])
def test_an_answer_that_is_empty_or_too_long_is_refused(officer: Officer, typed: str) -> None:
    number = officer.asked()
    code, told = officer.run("answer", number, typed=typed)
    assert (code, told) == (2, "portal: An answer has 1 to 4000 characters.\n")
    assert officer.book.of(PERSON)[0].answer is None


def test_a_question_that_is_not_there_is_told(officer: Officer) -> None:
    assert officer.run("show", "x")[0] == 1
    assert officer.run("answer", "x", typed="Iets")[0] == 1
