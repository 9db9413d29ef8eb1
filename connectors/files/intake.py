"""Take the newest file of an agency, and hold what it tells until a newer one comes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from connectors.agency_file import AgencyFile, FilesFacts
from connectors.files.arrival import (
    MAX_FILE_BYTES,
    Arrived,
    Place,
    arrived,
    companions,
    is_whole,
)
from connectors.files.content import Content
from connectors.files.document import read_document
from connectors.files.fault import Fault, FileRefused
from connectors.files.sheet import read_sheet
from portal.services.deliveries import Delivery, Holdings, Latest

AHEAD = timedelta(days=1)
"""How far a moment in a file name may lie ahead: clocks differ, years are typed wrong."""

Result = Literal["taken", "nothing_new", "refused"]


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of looking: the result, the file it is about, and what was wrong in it."""

    result: Result
    name: str | None = None
    content: Content | None = None
    faults: tuple[Fault, ...] = ()


def take_newest(
    place: Place,
    facts: AgencyFile,
    holdings: Holdings,
    now: datetime,
    pause: Callable[[float], None] = time.sleep,
) -> Intake:
    """Hold the newest file that can be read, unless it is held already.

    A file that is refused leaves what is held as it is. Raises ``PlaceFault``.
    """
    latest = holdings.latest(facts.id)
    outcome = Intake("nothing_new")
    files = arrived(place, facts.id, pause)
    for file in files:
        if latest and file.as_of < latest.as_of:
            break
        found = _take(file, place, facts, holdings, now, latest)
        outcome = found if outcome.result == "nothing_new" else outcome
        if found.result != "refused":
            outcome = found
            _tidy(place, files, file.as_of)
            break
    return outcome


def _take(
    file: Arrived,
    place: Place,
    facts: AgencyFile,
    holdings: Holdings,
    now: datetime,
    latest: Latest | None,
) -> Intake:
    content = place.read(file.name, MAX_FILE_BYTES + 1)
    mark = holdings.fingerprint(content)
    if latest and mark == latest.fingerprint:
        return Intake("nothing_new", file.name)
    try:
        read = _read(content, file, facts, now)
    except FileRefused as refusal:
        return Intake("refused", file.name, faults=refusal.faults)
    why = tuple(read.fatal) or _shrunk(read, file, latest)
    if why:
        return Intake("refused", file.name, read, why)
    holdings.replace(
        Delivery(
            source=facts.id,
            as_of=file.as_of,
            drop_at=now + timedelta(days=(facts.files or FilesFacts()).hold_days),
            fingerprint=mark,
            people={person: told.to_bytes() for person, told in read.people.items()},
        )
    )
    return Intake("taken", file.name, read, tuple(read.faults))


def _read(content: bytes, file: Arrived, facts: AgencyFile, now: datetime) -> Content:
    if len(content) > MAX_FILE_BYTES:
        raise FileRefused("too_large")
    if not is_whole(content, file):
        raise FileRefused("not_whole")
    if file.as_of > now + AHEAD:
        raise FileRefused("from_the_future")
    return (read_sheet if file.is_sheet else read_document)(content, facts, file.as_of)


def _shrunk(read: Content, file: Arrived, latest: Latest | None) -> tuple[Fault, ...]:
    """Half of the people gone, and nobody vouches that the file is whole: it may be cut off."""
    if file.vouched or latest is None or len(read.people) * 2 >= latest.people:
        return ()
    return (Fault(0, "", "shrunk", fatal=True),)


def _tidy(place: Place, files: list[Arrived], as_of: datetime) -> None:
    """Remove what is held now, and everything older."""
    place.remove(name for file in files if file.as_of <= as_of for name in companions(file.name))
