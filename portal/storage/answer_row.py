"""The row of one source's answer in one session."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from portal.domain.calendar import amsterdam_day
from portal.domain.overview import SourceAnswer
from portal.services.summary import SourceSummary
from portal.storage.encoding import decode_summary, encode_answer, encode_summary
from portal.storage.errors import SealBroken
from portal.storage.sealing import Place
from portal.storage.session_key import SessionKey
from portal.storage.tables import session, session_answer

_CHANGE = (
    update(session)
    .where(session.c.id_hash == bindparam("key"))
    .values(changes=session.c.changes + 1)
)


def place(column: str, key: SessionKey, source: str) -> Place:
    """Where a sealed value of this row belongs."""
    return Place("session_answer", column, (key.id_hash, source.encode()))


def of(key: SessionKey, answer: SourceAnswer, summary: SourceSummary) -> dict[str, Any]:
    """The row for an answer."""
    source = answer.source
    return {
        "session": key.id_hash,
        "source": source,
        "summary": key.seal(encode_summary(summary), place("summary", key, source)),
        "answer": key.seal(encode_answer(answer), place("answer", key, source)),
    }


def asking(key: SessionKey, source: str, asked_at: datetime) -> dict[str, Any]:
    """The row for a question that has no answer yet."""
    answer = SourceAnswer(source=source, status="asking", asked_at=asked_at)
    summary = SourceSummary(
        source=source,
        status="asking",
        reason=None,
        asked_at=asked_at,
        as_of=None,
        on=amsterdam_day(asked_at),
    )
    return of(key, answer, summary)


def unreadable(source: str, on: date) -> SourceSummary:
    """What is shown for a row that cannot be opened: a gap, never half an answer."""
    return SourceSummary(
        source=source, status="failed", reason="internal", asked_at=None, as_of=None, on=on
    )


def note_change(connection: Connection, key: SessionKey) -> bool:
    """Say in the session that its answers change, which also holds it until the transaction ends;
    false when it has ended."""
    return connection.execute(_CHANGE, {"key": key.id_hash}).rowcount == 1


def move(connection: Connection, old: SessionKey, new: SessionKey) -> None:
    """Seal the answers of one session for another. What cannot be opened stays behind."""
    mine = select(session_answer).where(session_answer.c.session == old.id_hash)
    moved = [_moved(row, old, new) for row in connection.execute(mine).all()]
    if rows := [row for row in moved if row]:
        connection.execute(insert(session_answer), rows)


def _moved(row: Row[Any], old: SessionKey, new: SessionKey) -> dict[str, Any] | None:
    made: dict[str, Any] = {"session": new.id_hash, "source": row.source}
    try:
        for column, sealed in (("summary", row.summary), ("answer", row.answer)):
            plain = old.unseal(sealed, place(column, old, row.source))
            made[column] = new.seal(plain, place(column, new, row.source))
    except SealBroken:
        return None
    return made


def summary_of(connection: Connection, key: SessionKey, source: str) -> SourceSummary | None:
    """The summary that stands there now; None when there is none that can be read."""
    sealed = connection.execute(
        select(session_answer.c.summary).where(
            session_answer.c.session == key.id_hash, session_answer.c.source == source
        )
    ).scalar_one_or_none()
    try:
        return decode_summary(key.unseal(sealed, place("summary", key, source))) if sealed else None
    except (SealBroken, ValueError):
        return None
