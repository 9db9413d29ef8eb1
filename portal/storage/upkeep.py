"""Upkeep: sessions that are over and log rows past their term go, also when nobody visits."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from portal.storage.database import Database
from portal.storage.errors import StorageUnavailable
from portal.storage.log_purge import purge_log
from portal.storage.server_keys import ServerKeys
from portal.storage.sessions import SessionStore

EVERY = timedelta(minutes=1)
LOG_EVERY = timedelta(days=1)

logger = logging.getLogger(__name__)


class Upkeep:
    """Purges in a thread of its own. Several processes may each run one."""

    def __init__(self, database: Database, keys: ServerKeys, clock: Callable[[], datetime]) -> None:
        self._database, self._keys, self._clock = database, keys, clock
        self._sessions = SessionStore(database, keys, clock)
        self._log_due = clock()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="upkeep", daemon=True)

    def start(self) -> None:
        """Begin; the first purge is at once."""
        self._thread.start()

    def stop(self) -> None:
        """Stop, after the purge that runs."""
        self._stopped.set()
        self._thread.join()

    def once(self) -> None:
        """One round. A database that does not answer is tried again in the next round."""
        now = self._clock()
        try:
            self._sessions.purge(now)
            if now >= self._log_due:
                purge_log(self._database, self._keys, now)
                self._log_due = now + LOG_EVERY
        except StorageUnavailable as error:
            logger.error("nothing was purged: %s", error)

    def _run(self) -> None:
        while not self._stopped.is_set():
            self.once()
            self._stopped.wait(EVERY.total_seconds())
