"""The test citizens that can be picked on the login page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LEVELS = {
    "basis": "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
    "midden": "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract",
    "substantieel": "http://eidas.europa.eu/LoA/substantial",
    "hoog": "http://eidas.europa.eu/LoA/high",
}
"""The levels of assurance (betrouwbaarheidsniveaus), lowest first, and how they are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citizen:
    """An invented citizen. ``levels``: the levels this citizen can log in with."""

    key: str
    name: str
    bsn: str
    situation: str
    levels: tuple[str, ...] = tuple(LEVELS)

    @property
    def identity(self) -> str:
        """What the pairwise subject is made of."""
        return self.bsn


def load_citizens(path: Path) -> dict[str, Citizen]:
    """Read the test citizens, by key. Raises ``ValueError`` on an entry that is not complete."""
    document: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    entries = document["citizens"] if isinstance(document, dict) else document
    citizens = (_citizen(entry) for entry in entries)
    return {citizen.key: citizen for citizen in citizens}


def _citizen(entry: dict[str, Any]) -> Citizen:
    missing = {"key", "name", "bsn", "situation"} - entry.keys()
    if missing:
        raise ValueError(f"A test citizen lacks {', '.join(sorted(missing))}.")
    return Citizen(
        key=str(entry["key"]),
        name=str(entry["name"]),
        bsn=str(entry["bsn"]).zfill(9),
        situation=str(entry["situation"]),
        levels=tuple(entry.get("levels", LEVELS)),
    )
