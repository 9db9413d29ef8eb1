"""The files of agencies are taken every few minutes, and by ``portal sheet take``."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from connectors.agency_file import AgencyFile
from connectors.files.arrival import PlaceFault
from connectors.files.intake import Intake, take_newest
from connectors.files.settings import opened, place_of
from connectors.registry import AGENCIES, read_agency
from portal.domain.agency import Agency
from portal.parts import Parts
from portal.services.deliveries import Holdings
from portal.storage.errors import StorageUnavailable

EVERY = timedelta(minutes=5)

logger = logging.getLogger(__name__)


def take_files(
    agencies: Sequence[Agency],
    env: Mapping[str, str],
    holdings: Holdings,
    clock: Callable[[], datetime],
    *,
    folder: Path = AGENCIES,
) -> dict[str, Intake | PlaceFault]:
    """Look once at the place of each agency that delivers files; what came of it, per agency.

    Raises ``EndpointError`` when a setting is missing, and what ``holdings`` raises.
    """
    found: dict[str, Intake | PlaceFault] = {}
    for agency in agencies:
        if agency.dialect == "files":
            facts = read_agency(folder / agency.id)
            found[agency.id] = _take(facts, env, holdings, clock())
            _log(agency.id, found[agency.id])
    return found


def start_taking_files(
    parts: Parts, env: Mapping[str, str], every: timedelta = EVERY
) -> threading.Event:
    """Look in the background for as long as the process lives, or until the event is set.

    Two processes that look at once take the same file twice, which does no harm.
    """
    stop = threading.Event()

    def look() -> None:
        while True:
            try:
                take_files(parts.agencies, env, parts.deliveries, parts.clock)
            except StorageUnavailable as error:
                logger.error("files could not be taken: %s", error)
            except Exception as error:  # noqa: BLE001  # a thread has nobody above it
                logger.error("files could not be taken: %s", type(error).__name__)
            if stop.wait(every.total_seconds()):
                return

    if any(agency.dialect == "files" for agency in parts.agencies):
        threading.Thread(target=look, name="files", daemon=True).start()
    return stop


def _take(
    facts: AgencyFile, env: Mapping[str, str], holdings: Holdings, now: datetime
) -> Intake | PlaceFault:
    try:
        with opened(place_of(facts.id, env)) as place:
            return take_newest(place, facts, holdings, now)
    except PlaceFault as fault:
        return fault


def _log(source: str, outcome: Intake | PlaceFault) -> None:
    """Codes and counts: nothing of a file, not even its name."""
    if isinstance(outcome, PlaceFault):
        logger.error("files of %s: %s", source, outcome.code)
    elif outcome.result == "refused":
        codes = sorted({fault.code for fault in outcome.faults})
        logger.error("a file of %s is refused: %s", source, ", ".join(codes))
    elif outcome.result == "taken":
        logger.info("a file of %s is taken, with %d mistakes", source, len(outcome.faults))
