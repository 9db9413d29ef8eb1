"""Who looked at a citizen's data, and what a citizen asks about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from portal.domain.person import Bsn
from portal.services.ports import AccessLog

QuestionKind = Literal["question", "complaint"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRecord:
    """One row of the access log as the citizen may read it. ``at`` is an instant in UTC."""

    number: int
    at: datetime
    actor: str
    action: str
    subject: str
    reason: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuestion:
    """What a citizen asked the privacy officer about one row, and the answer when there is one.

    Instants are in UTC. ``text`` and ``answer`` are shown as quotations, never as markup.
    """

    id: str
    kind: QuestionKind
    about: LogRecord
    text: str = field(repr=False)
    asked_at: datetime
    answer: str | None = field(default=None, repr=False)
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogChecked:
    """The last time that the whole log was checked. ``at`` is an instant in UTC."""

    at: datetime
    whole: bool


class TooManyQuestions(Exception):
    """So many questions of this citizen wait for an answer that no more are taken."""


class LogReader(Protocol):
    """Reads the access log for the citizen it is about. Thread-safe."""

    def read_for(self, person: Bsn) -> tuple[LogRecord, ...]:
        """All about one person, newest first. Raises ``LogUnavailable``."""
        ...


class QuestionBook(Protocol):
    """Where questions about the access log are noted. Thread-safe."""

    def ask(
        self, person: Bsn, about: LogRecord, kind: QuestionKind, text: str, now: datetime
    ) -> str:
        """Note a question; its id. The same words about the same row are noted once while they
        wait for an answer. Raises ``TooManyQuestions``."""
        ...

    def of(self, person: Bsn) -> tuple[LogQuestion, ...]:
        """What this citizen asked, newest first."""
        ...


class ReadableLog(AccessLog, LogReader, Protocol):
    """A log that a citizen may read."""


@dataclass(frozen=True, slots=True)
class Looking:
    """What the page needs. ``checked``: when the whole log was last checked."""

    log: ReadableLog
    questions: QuestionBook
    checked: Callable[[], LogChecked | None]
