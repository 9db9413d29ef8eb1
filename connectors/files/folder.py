"""A drop folder on this machine, or on a disk that it shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from connectors.files.arrival import Entry, PlaceFault


@dataclass(frozen=True, slots=True)
class DropFolder:
    """The files in a folder; links and folders in it are not looked at (``arrival.Place``)."""

    path: Path

    def listing(self) -> Sequence[Entry]:
        """The plain files that are there now."""
        try:
            return [_entry(file) for file in self.path.iterdir() if _is_plain(file)]
        except OSError:
            raise PlaceFault("unreachable") from None

    def read(self, name: str, most: int) -> bytes:
        """The first bytes of a file."""
        try:
            with (self.path / name).open("rb") as file:
                return file.read(most)
        except OSError:
            raise PlaceFault("unreachable") from None

    def remove(self, names: Iterable[str]) -> None:
        """Delete what was taken: nobody's number stays behind in a folder."""
        for name in names:
            try:
                (self.path / name).unlink(missing_ok=True)
            except OSError:
                raise PlaceFault("not_removed") from None


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _entry(file: Path) -> Entry:
    found = file.stat()
    return Entry(file.name, found.st_size, found.st_mtime_ns)
