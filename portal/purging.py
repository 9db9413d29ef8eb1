"""What is past its term leaves the database within a minute, also when nobody asks."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from portal.domain.calendar import amsterdam_day
from portal.parts import Parts
from portal.storage.consents import purge_consents
from portal.storage.desk_purge import purge_desk
from portal.storage.errors import StorageUnavailable
from portal.storage.log_purge import purge_log
from portal.storage.log_questions import purge_questions
from portal.storage.mandate_watch import end_mandates
from portal.storage.reminders import purge_reminders
from portal.storage.request_watch import purge_requests

EVERY = timedelta(minutes=1)

logger = logging.getLogger(__name__)


def start_purging(parts: Parts, every: timedelta = EVERY) -> threading.Event:
    """Purge in the background for as long as the process lives, or until the event is set."""
    stop = threading.Event()

    def purge() -> None:
        while not stop.wait(every.total_seconds()):
            try:
                parts.sessions.purge(parts.clock())
                parts.deliveries.purge(parts.clock())
                purge_requests(parts.database, parts.clock())
                purge_reminders(parts.database, amsterdam_day(parts.clock()))
                purge_consents(parts.database, parts.clock())
                end_mandates(parts.database, parts.keys, parts.access_log, parts.clock())
                purge_desk(parts.database, parts.clock())
                purge_questions(parts.database, parts.clock())
                purge_log(parts.database, parts.keys, parts.clock())
            except StorageUnavailable as error:
                logger.error("what is past its term could not be removed: %s", error)

    threading.Thread(target=purge, name="purge", daemon=True).start()
    return stop
