"""A page as it was written out, kept in one visit. Sealed; gone with the session."""

from __future__ import annotations

import hashlib
import logging

from sqlalchemy import delete, insert, select

from portal.storage.database import Database
from portal.storage.errors import SealBroken, StorageUnavailable
from portal.storage.sealing import Place
from portal.storage.session_key import SessionKey
from portal.storage.tables import session
from portal.storage.tables import session_page as table

COUNT_BYTES, MARK_BYTES = 8, 32
_BEFORE = COUNT_BYTES + MARK_BYTES

logger = logging.getLogger(__name__)


class KeptPage:
    """The one page that a visit keeps, as its session was when it was loaded.

    It counts only while ``changes`` is what it was before the page was made: a source that was
    asked, or answered, since then makes it worthless. What was changed in the database, or moved
    there, counts as nothing kept.
    """

    def __init__(
        self, database: Database, key: SessionKey, changes: int = 0, sealed: bytes | None = None
    ) -> None:
        self._database = database
        self._key = key
        self._changes = changes
        self._sealed = sealed

    def read(self, mark: str) -> bytes | None:
        """The page, when it was kept with this mark and no answer changed; else None."""
        if self._sealed is None:
            return None
        try:
            kept = self._key.unseal(self._sealed, place_of(self._key))
        except SealBroken:
            logger.error("a sealed value of session_page.sealed could not be opened")
            return None
        return kept[_BEFORE:] if kept[:_BEFORE] == self._before(mark) else None

    def keep(self, mark: str, page: bytes) -> None:
        """Keep a page in place of the one before. ``mark`` tells all that it depends on, but
        for the answers. Not being able to keep it takes nothing from the citizen: it is logged."""
        sealed = self._key.seal(self._before(mark) + page, place_of(self._key))
        try:
            self._write(sealed)
        except StorageUnavailable as error:
            logger.warning("a page could not be kept: %s", error)

    def _write(self, sealed: bytes) -> None:
        mine = session.c.id_hash == self._key.id_hash
        held = select(session.c.changes).where(mine).with_for_update(key_share=True)
        with self._database.writing() as connection:
            if connection.execute(held).scalar_one_or_none() != self._changes:
                return  # the session has ended, or an answer came meanwhile
            connection.execute(delete(table).where(table.c.session == self._key.id_hash))
            connection.execute(insert(table), {"session": self._key.id_hash, "sealed": sealed})

    def _before(self, mark: str) -> bytes:
        return self._changes.to_bytes(COUNT_BYTES) + hashlib.sha256(mark.encode()).digest()


def place_of(key: SessionKey) -> Place:
    """Where a sealed page belongs."""
    return Place("session_page", "sealed", (key.id_hash,))
