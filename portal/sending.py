"""Workers bring requests to the agencies and reminders to citizens, in every process or in one of
their own."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from typing import Protocol

from portal.storage.errors import SealBroken, StorageUnavailable

WORKERS = 2
PATIENCE = 10.0
"""Seconds; a call to an agency takes 8 at most."""

LOOK_EVERY = timedelta(seconds=1)
"""How often a worker without work looks whether there is any."""

logger = logging.getLogger(__name__)


class Sender(Protocol):
    """Who sends: requests, or e-mails."""

    def do_next(self) -> bool:
        """Do what is due first; False when nothing is."""
        ...


class Sending:
    """Workers in threads, for as long as the process lives or until ``end``.

    Any number of workers, in any number of processes, share the work.
    """

    def __init__(self, sender: Sender, workers: int = WORKERS) -> None:
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=_work, args=(sender, self._stop), daemon=True, name=f"send-{n}")
            for n in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    def end(self, patience: float = PATIENCE) -> None:
        """Take up nothing new, and let each worker finish the task that it holds."""
        self._stop.set()
        for thread in self._threads:
            thread.join(patience)


def _work(sender: Sender, stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            busy = sender.do_next()
        except (StorageUnavailable, SealBroken) as error:
            logger.error("nothing can be sent now: %s", error)
            busy = False
        except Exception as error:  # noqa: BLE001  # a thread has nobody above it
            logger.error("nothing can be sent now: %s", type(error).__name__)
            busy = False
        if not busy:
            stop.wait(LOOK_EVERY.total_seconds())
