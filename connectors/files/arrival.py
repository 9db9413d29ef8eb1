"""Which files have wholly arrived: a file that is still being written does no harm."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from portal.domain.calendar import AMSTERDAM

SETTLE_SECONDS = 2.0
MAX_FILE_BYTES = 20 * 1024 * 1024
_NAME = re.compile(r"([a-z][a-z0-9-]{0,39})-(\d{4}-\d{2}-\d{2})(?:-(\d{4}))?\.(csv|json)", re.ASCII)
_CHECKSUM, _DONE = ".sha256", ".done"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a place: its name, its size in bytes, and a mark that changes with the file."""

    name: str
    size: int
    changed: int


class PlaceFault(Exception):
    """A place that cannot be reached or read now. ``code`` says why, without any data."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Place(Protocol):
    """Where an agency puts its files. Raises ``PlaceFault``."""

    def listing(self) -> Sequence[Entry]:
        """The files that are there now."""
        ...

    def read(self, name: str, most: int) -> bytes:
        """The first ``most`` bytes of a file."""
        ...

    def remove(self, names: Iterable[str]) -> None:
        """Delete files that are no longer needed, where that is ours to do."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A file that has wholly arrived. ``vouched``: its sender says that it is whole.

    ``as_of`` is the moment in its name: a day, or a day and a time, in Europe/Amsterdam.
    """

    name: str
    size: int
    as_of: datetime
    is_sheet: bool
    vouched: bool
    checksum: str | None


def arrived(
    place: Place, agency: str, pause: Callable[[float], None] = time.sleep
) -> list[Arrived]:
    """The files of an agency that have wholly arrived, the newest first.

    Two looks with a pause between them: what changed meanwhile, or has no name as agreed (such as
    a temporary one), is left alone. Raises ``PlaceFault``.
    """
    first = {entry.name: entry for entry in place.listing()}
    if not any(moment_in(name, agency) for name in first):
        return []
    pause(SETTLE_SECONDS)
    settled = {entry.name for entry in place.listing() if first.get(entry.name) == entry}
    found = [_arrived(first[name], settled, place, agency) for name in sorted(settled)]
    return sorted(filter(None, found), key=lambda one: (one.as_of, one.name), reverse=True)


def is_whole(content: bytes, file: Arrived) -> bool:
    """Whether this is the whole file, by its size and, when there is one, by its checksum."""
    right = file.checksum is None or hashlib.sha256(content).hexdigest() == file.checksum
    return right and len(content) == file.size


def moment_in(name: str, agency: str) -> datetime | None:
    """The moment in a file name ``<agency>-2026-11-20.csv`` or ``<agency>-2026-11-20-0930.csv``.

    Without a time it is the beginning of that day. None for any other name.
    """
    found = _NAME.fullmatch(name)
    if found is None or found[1] != agency:
        return None
    day, clock = found[2], found[3] or "0000"
    try:
        return datetime.fromisoformat(f"{day}T{clock[:2]}:{clock[2:]}").replace(tzinfo=AMSTERDAM)
    except ValueError:
        return None


def agency_in(name: str) -> str | None:
    """The agency that a file name tells, whether we know it or not."""
    found = _NAME.fullmatch(name)
    return found[1] if found else None


def companions(name: str) -> tuple[str, ...]:
    """The file with the names of what may stand beside it."""
    return (name, name + _CHECKSUM, name + _DONE)


def _arrived(entry: Entry, settled: set[str], place: Place, agency: str) -> Arrived | None:
    as_of = moment_in(entry.name, agency)
    if as_of is None:
        return None
    checksum = _checksum(place, entry.name) if entry.name + _CHECKSUM in settled else None
    return Arrived(
        name=entry.name,
        size=entry.size,
        as_of=as_of,
        is_sheet=entry.name.endswith(".csv"),
        vouched=checksum is not None or entry.name + _DONE in settled,
        checksum=checksum,
    )


def _checksum(place: Place, name: str) -> str:
    """What ``sha256sum`` wrote beside the file; text that is no checksum fits no file."""
    told = place.read(name + _CHECKSUM, 200).decode("ascii", "replace").split()
    return told[0].lower() if told else ""
