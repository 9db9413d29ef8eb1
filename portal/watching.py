"""Every process tells the others how the sources are doing, and asks them what they offer."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from portal.parts import Parts
from portal.services.source_watch import EXCHANGE_EVERY

LOOK_EVERY = timedelta(seconds=10)
"""How often is looked whether an agency is due to be asked what it offers."""

logger = logging.getLogger(__name__)


def start_watching(parts: Parts) -> threading.Event:
    """Watch in the background for as long as the process lives, or until the event is set."""
    stop = threading.Event()
    _repeat("exchange", parts.watch.exchange, EXCHANGE_EVERY, stop)
    _repeat("offers", parts.offers.ask, LOOK_EVERY, stop)
    return stop


def _repeat(name: str, task: Callable[[], None], every: timedelta, stop: threading.Event) -> None:
    def repeat() -> None:
        while not stop.wait(every.total_seconds()):
            try:
                task()
            except Exception as error:  # noqa: BLE001  # a thread has nobody above it
                logger.error("the sources are not watched (%s): %s", name, type(error).__name__)

    threading.Thread(target=repeat, name=name, daemon=True).start()
