"""Questions of citizens about the access log: sealed, and read by an operator only in sight.

What an operator opens or answers stands in the access log of that citizen, in the same transaction.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from portal.domain.person import Bsn, Pseudonym
from portal.services.looked import LogQuestion, LogRecord, QuestionKind, TooManyQuestions
from portal.services.ports import LogEntry
from portal.storage import sqlite
from portal.storage.access_log import SealedAccessLog
from portal.storage.database import Database
from portal.storage.looking_tables import log_question as table
from portal.storage.postgresql import lock
from portal.storage.request_row import bytes_of, text_of
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys

ID_BYTES = 16
MOST_OPEN = 20
"""So many may wait for an answer at a time, for one citizen."""
KEPT = timedelta(days=183)
"""Six months after the answer."""
LONGEST = timedelta(days=730)
"""Two years after it was asked, also when nobody answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """What is sealed in a row. ``logged_as`` is how the access log calls the person, in hex: so
    each look can be noted there."""

    logged_as: str = field(repr=False)
    kind: QuestionKind
    about: LogRecord
    text: str = field(repr=False)
    answer: str | None = field(default=None, repr=False)


_SEALED = TypeAdapter(Sealed)


class LogQuestions:
    """The ``QuestionBook`` in the database. Raises ``StorageUnavailable`` or ``SealBroken``."""

    def __init__(self, database: Database, keys: ServerKeys, log: SealedAccessLog) -> None:
        self._database = database
        self._keys = keys
        self._log = log

    def ask(
        self, person: Bsn, about: LogRecord, kind: QuestionKind, text: str, now: datetime
    ) -> str:
        """Note a question, once. Raises ``TooManyQuestions``."""
        asked = Sealed(
            logged_as=self._keys.pseudonym(person).hex(), kind=kind, about=about, text=text
        )
        names = self._keys.questioners(person)
        with self._database.writing() as connection:
            if not self._database.is_sqlite:  # SQLite has one writer at a time already.
                lock(connection, int.from_bytes(names[0][:8], signed=True))
            waiting = select(table).where(table.c.person.in_(names), table.c.answered_at.is_(None))
            rows = connection.execute(waiting).all()
            for row in rows:
                if self._open(row) == asked:
                    return text_of(row.id)
            if len(rows) >= MOST_OPEN:
                raise TooManyQuestions
            made = secrets.token_bytes(ID_BYTES)
            new = {
                "id": made,
                "person": names[0],
                "asked_at": now,
                "sealed": self._seal(made, asked),
            }
            connection.execute(insert(table), [new])
            self._note(connection, asked, "citizen", "ask_about_log", now)
        return text_of(made)

    def of(self, person: Bsn) -> tuple[LogQuestion, ...]:
        """What this citizen asked, newest first."""
        mine = select(table).where(table.c.person.in_(self._keys.questioners(person)))
        with self._database.reading() as connection:
            rows = connection.execute(mine.order_by(table.c.asked_at.desc())).all()
        return tuple(_question(row, self._open(row)) for row in rows)

    def waiting(self) -> list[tuple[str, datetime]]:
        """The id and instant of each question without an answer, oldest first."""
        unanswered = select(table.c.id, table.c.asked_at).where(table.c.answered_at.is_(None))
        with self._database.reading() as connection:
            rows = connection.execute(unanswered.order_by(table.c.asked_at)).all()
        return [(text_of(row.id), row.asked_at) for row in rows]

    def read(self, question_id: str, now: datetime) -> LogQuestion | None:
        """Open one question for an operator; the citizen sees that it was opened."""
        with self._database.writing() as connection:
            row = self._row(connection, question_id)
            if row is None:
                return None
            told = self._open(row)
            self._note(connection, told, "operator", "read_question", now)
        return _question(row, told)

    def answer(self, question_id: str, text: str, now: datetime) -> bool:
        """Answer a question, once; False when it is not there or has an answer already."""
        with self._database.writing() as connection:
            row = self._row(connection, question_id)
            if row is None or row.answered_at is not None:
                return False
            told = replace(self._open(row), answer=text)
            change = update(table).where(table.c.id == row.id)
            connection.execute(change.values(answered_at=now, sealed=self._seal(row.id, told)))
            self._note(connection, told, "operator", "answer_question", now)
        return True

    def _row(self, connection: Connection, question_id: str) -> Row[Any] | None:
        this = select(table).where(table.c.id == bytes_of(question_id)).with_for_update()
        return connection.execute(this).one_or_none()

    def _seal(self, this: bytes, told: Sealed) -> bytes:
        return self._keys.seal(_SEALED.dump_json(told), _place(this))

    def _open(self, row: Row[Any]) -> Sealed:
        return _SEALED.validate_json(self._keys.unseal(row.sealed, _place(row.id)))

    def _note(
        self,
        connection: Connection,
        told: Sealed,
        actor: Literal["citizen", "operator"],
        action: Literal["ask_about_log", "read_question", "answer_question"],
        now: datetime,
    ) -> None:
        entry = LogEntry(
            at=now,
            person=Pseudonym(bytes.fromhex(told.logged_as)),
            actor=actor,
            action=action,
            subject="portal",
            reason=told.kind,
            result="ok",
        )
        self._log.add(connection, [entry])


def purge_questions(database: Database, now: datetime) -> int:
    """Delete the questions that are past their term; how many. Raises ``StorageUnavailable``."""
    past = or_(table.c.answered_at <= now - KEPT, table.c.asked_at <= now - LONGEST)
    with database.reading() as connection:
        if not connection.execute(select(func.count()).where(past)).scalar_one():
            return 0
    with database.writing() as connection:
        count = connection.execute(delete(table).where(past)).rowcount
    if database.is_sqlite:
        with database.reading() as connection:
            sqlite.forget_deleted(connection)
    return count


def _question(row: Row[Any], told: Sealed) -> LogQuestion:
    return LogQuestion(
        id=text_of(row.id),
        kind=told.kind,
        about=told.about,
        text=told.text,
        asked_at=row.asked_at,
        answer=told.answer,
        answered_at=row.answered_at,
    )


def _place(this: bytes) -> Place:
    return Place("log_question", "sealed", (this,))
