"""An agency that drops files in a folder, and the portal that looks there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from connectors.files.folder import DropFolder
from connectors.files.intake import Intake, take_newest
from tests.files.memory import FakeHoldings
from tests.files.sheets import HDSR, NOW, sheet


def at_once(seconds: float) -> None:
    """Nothing changes between two looks."""


class Agency:
    """An agency that puts files in a folder, and the portal that looks there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.holdings = FakeHoldings()

    def puts(self, name: str, *lines: str) -> bytes:
        """A sheet with these lines."""
        return self.puts_bytes(name, sheet(*lines))

    def puts_bytes(self, name: str, content: bytes) -> bytes:
        """Any file."""
        (self.folder / name).write_bytes(content)
        return content

    def look(self, pause: Callable[[float], None] = at_once) -> Intake:
        """The portal looks once."""
        return take_newest(DropFolder(self.folder), HDSR, self.holdings, NOW, pause)

    def told(self) -> dict[Any, int]:
        """How many debts are held of each person."""
        held = self.holdings.deliveries["hdsr"].people
        return {person: len(json.loads(told)["debts"]) for person, told in held.items()}

    def left(self) -> set[str]:
        """The files in the folder."""
        return {file.name for file in self.folder.iterdir()}
