"""What the sources answered in one visit. Sealed; gone with the session."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import bindparam, delete, insert, select

from portal.domain.calendar import amsterdam_day
from portal.domain.overview import SourceAnswer
from portal.services.summary import SourceSummary
from portal.storage import answer_row
from portal.storage.database import Database
from portal.storage.encoding import decode_answer, decode_summary
from portal.storage.errors import SealBroken
from portal.storage.session_key import SessionKey
from portal.storage.tables import session_answer as table

ASKING_FOR = timedelta(seconds=10)
"""A question without an answer after this long was lost, for instance with its process."""

logger = logging.getLogger(__name__)
Told = TypeVar("Told", SourceAnswer, SourceSummary)

_SUMMARIES = select(table.c.source, table.c.summary).where(table.c.session == bindparam("session"))
_ANSWER = select(table.c.answer).where(
    table.c.session == bindparam("session"), table.c.source == bindparam("source")
)


class SealedAnswers:
    """The ``AnswerStore`` of one session. Threads may share it, and outlive the request.

    A row that was tampered with, or written by a release with another form, is shown as a source
    that failed (``internal``): the citizen can ask again. Raises ``StorageUnavailable``.
    """

    def __init__(self, database: Database, key: SessionKey, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._key = key
        self._clock = clock

    def begin(self, sources: Sequence[str], asked_at: datetime) -> None:
        """Note that these sources are being asked; earlier answers of theirs are forgotten."""
        rows = [answer_row.asking(self._key, source, asked_at) for source in sources]
        with self._database.writing() as connection:
            if not rows or not answer_row.note_change(connection, self._key):
                return
            mine = table.c.session == self._key.id_hash
            connection.execute(delete(table).where(mine, table.c.source.in_(sources)))
            connection.execute(insert(table), rows)

    def put(self, answer: SourceAnswer, summary: SourceSummary) -> None:
        """Keep an answer. Does nothing when the session has ended, or when the same source was
        asked again after this question."""
        row = answer_row.of(self._key, answer, summary)
        with self._database.writing() as connection:
            if not answer_row.note_change(connection, self._key):
                return
            known = answer_row.summary_of(connection, self._key, answer.source)
            if known is not None and _is_later(known, answer):
                return
            same = (table.c.session == self._key.id_hash, table.c.source == answer.source)
            connection.execute(delete(table).where(*same))
            connection.execute(insert(table), row)

    def summaries(self) -> Mapping[str, SourceSummary]:
        """The summary per source: one query, whatever the number of debts."""
        with self._database.reading() as connection:
            rows = connection.execute(_SUMMARIES, {"session": self._key.id_hash}).all()
        now = self._clock()
        return {source: self._summary(source, sealed, now) for source, sealed in rows}

    def answer(self, source: str) -> SourceAnswer | None:
        """The whole answer of a source, with its debts; None when it was never asked."""
        with self._database.reading() as connection:
            where = {"session": self._key.id_hash, "source": source}
            sealed = connection.execute(_ANSWER, where).scalar_one_or_none()
        if sealed is None:
            return None
        try:
            place = answer_row.place("answer", self._key, source)
            return _aged(decode_answer(self._key.unseal(sealed, place)), self._clock())
        except (SealBroken, ValueError):
            _refused("answer")
            return SourceAnswer(source=source, status="failed", reason="internal")

    def _summary(self, source: str, sealed: bytes, now: datetime) -> SourceSummary:
        try:
            place = answer_row.place("summary", self._key, source)
            return _aged(decode_summary(self._key.unseal(sealed, place)), now)
        except (SealBroken, ValueError):
            _refused("summary")
            return answer_row.unreadable(source, amsterdam_day(now))


def _aged(told: Told, now: datetime) -> Told:
    """A question that stayed open too long has failed."""
    open_since = told.asked_at if told.status == "asking" else None
    if open_since is None or now - open_since <= ASKING_FOR:
        return told
    return replace(told, status="failed", reason="timeout")


def _is_later(known: SourceSummary, answer: SourceAnswer) -> bool:
    if known.asked_at is None or answer.asked_at is None:
        return False
    return known.asked_at > answer.asked_at


def _refused(column: str) -> None:
    logger.error("a sealed value of session_answer.%s could not be opened", column)
