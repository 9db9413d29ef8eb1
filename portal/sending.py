"""Workers bring the requests to the agencies, in every process or in one of their own."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from portal.services.sending import Sender
from portal.storage.errors import SealBroken, StorageUnavailable

WORKERS = 2
LOOK_EVERY = timedelta(seconds=1)
"""How often a worker without work looks whether there is any."""

logger = logging.getLogger(__name__)


def start_sending(sender: Sender, workers: int = WORKERS) -> threading.Event:
    """Do what is due for as long as the process lives, or until the event is set.

    Any number of workers, in any number of processes, share the work.
    """
    stop = threading.Event()
    for number in range(workers):
        work = threading.Thread(target=_work, args=(sender, stop), name=f"send-{number}")
        work.daemon = True
        work.start()
    return stop


def _work(sender: Sender, stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            busy = sender.do_next()
        except (StorageUnavailable, SealBroken) as error:
            logger.error("requests cannot be sent now: %s", error)
            busy = False
        except Exception as error:  # noqa: BLE001  # a thread has nobody above it
            logger.error("requests cannot be sent now: %s", type(error).__name__)
            busy = False
        if not busy:
            stop.wait(LOOK_EVERY.total_seconds())
