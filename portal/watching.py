"""Every process tells the others how the sources are doing, every two seconds."""

from __future__ import annotations

import logging
import threading

from portal.parts import Parts
from portal.services.source_watch import EXCHANGE_EVERY

logger = logging.getLogger(__name__)


def start_watching(parts: Parts) -> threading.Event:
    """Exchange in the background for as long as the process lives, or until the event is set."""
    stop = threading.Event()

    def exchange() -> None:
        while not stop.wait(EXCHANGE_EVERY.total_seconds()):
            try:
                parts.watch.exchange()
            except Exception as error:  # noqa: BLE001  # a thread has nobody above it
                logger.error("the sources could not be watched: %s", type(error).__name__)

    threading.Thread(target=exchange, name="watch", daemon=True).start()
    return stop
