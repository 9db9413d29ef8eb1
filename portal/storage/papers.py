"""The paper of a visit, sealed with the key that only the cookie holds; gone with the session."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from portal.services.paper import Paper
from portal.storage.database import Database
from portal.storage.errors import SealBroken
from portal.storage.sealing import Place
from portal.storage.session_key import SessionKey
from portal.storage.tables import session
from portal.storage.tables import session_paper as table


class SealedPaper:
    """Keeps one paper of one session. What was changed in the database counts as none."""

    def __init__(self, database: Database, key: SessionKey) -> None:
        self._database = database
        self._key = key

    @property
    def _mine(self) -> ColumnElement[bool]:
        """Made when it is needed: most visits ask for no paper."""
        return table.c.session == self._key.id_hash

    def read(self) -> Paper | None:
        """The paper, or None."""
        with self._database.reading() as connection:
            return self._found(connection)

    def begin(self, paper: Paper) -> None:
        """Keep a paper in place of the one before. After the session: nothing."""
        with self._database.writing() as connection:
            if self._lives(connection):
                self._write(connection, paper)

    def finish(self, paper: Paper) -> None:
        """Keep what came of the paper that was begun, unless another was begun since."""
        with self._database.writing() as connection:
            begun = self._found(connection) if self._lives(connection) else None
            if begun and (begun.of, begun.asked_at) == (paper.of, paper.asked_at):
                self._write(connection, paper)

    def _lives(self, connection: Connection) -> bool:
        held = select(session.c.id_hash).where(session.c.id_hash == self._key.id_hash)
        return connection.execute(held.with_for_update(key_share=True)).one_or_none() is not None

    def _found(self, connection: Connection) -> Paper | None:
        sealed = connection.execute(select(table.c.sealed).where(self._mine)).scalar_one_or_none()
        if sealed is None:
            return None
        try:
            return _read(self._key.unseal(sealed, place_of(self._key)))
        except SealBroken:
            return None

    def _write(self, connection: Connection, paper: Paper) -> None:
        sealed = self._key.seal(_written(paper), place_of(self._key))
        connection.execute(delete(table).where(self._mine))
        connection.execute(insert(table), {"session": self._key.id_hash, "sealed": sealed})


def place_of(key: SessionKey) -> Place:
    """Where a sealed paper belongs."""
    return Place("session_paper", "sealed", (key.id_hash,))


def _written(paper: Paper) -> bytes:
    facts = {"of": paper.of, "asked_at": paper.asked_at.isoformat(), "state": paper.state}
    return json.dumps(facts).encode() + b"\n" + paper.pdf


def _read(plain: bytes) -> Paper:
    head, _, pdf = plain.partition(b"\n")
    facts = json.loads(head)
    asked_at = datetime.fromisoformat(facts["asked_at"])
    return Paper(of=facts["of"], asked_at=asked_at, state=facts["state"], pdf=pdf)
