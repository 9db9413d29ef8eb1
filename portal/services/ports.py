"""What the services need from the edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from portal.domain.agency import Agency
from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn, Pseudonym
from portal.services.summary import SourceSummary


class SourceFault(Exception):
    """A source gave no usable answer.

    ``reason`` is a reason code without any data. ``rejected`` is true when an answer came and
    was refused; false when none came.
    """

    def __init__(self, reason: str, *, rejected: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.rejected = rejected


class LogUnavailable(Exception):
    """The access log could not be written: no log row, no data."""


class Connector(Protocol):
    """A connected agency."""

    @property
    def agency(self) -> Agency:
        """The facts of the agency."""
        ...

    def ask(self, person: Bsn, now: datetime) -> SourceAnswer:
        """Ask for the debts of a person. Blocks 8 seconds at most. Raises ``SourceFault``."""
        ...


class AnswerStore(Protocol):
    """The answers within one citizen's sealed session. Thread-safe."""

    def begin(self, sources: Sequence[str], asked_at: datetime) -> None:
        """Note that these sources are being asked; earlier answers of theirs are forgotten."""
        ...

    def put(self, answer: SourceAnswer, summary: SourceSummary) -> None:
        """Keep an answer. Does nothing when the session has ended."""
        ...

    def summaries(self) -> Mapping[str, SourceSummary]:
        """The summary per source."""
        ...

    def answer(self, source: str) -> SourceAnswer | None:
        """The whole answer of a source, with its debts."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """Who did what, for whom, when, why, with what result. ``at`` is an instant in UTC."""

    at: datetime
    person: Bsn | Pseudonym
    actor: str
    action: str
    subject: str
    reason: str
    result: str


class AccessLog(Protocol):
    """The append-only record of who looked at what (wie keek)."""

    def record(self, entries: Sequence[LogEntry]) -> None:
        """Write entries in one transaction. Raises ``LogUnavailable``."""
        ...
