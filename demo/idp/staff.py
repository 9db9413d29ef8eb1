"""The test staff of municipalities that can be picked on the login page of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from demo.idp.citizens import LEVELS


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Invented staff of a municipality, with what its identity provider tells of them.

    ``organisation`` is the municipality's code; ``levels``: with which they can log in.
    """

    key: str
    name: str
    situation: str
    organisation: str
    roles: tuple[str, ...]
    levels: tuple[str, ...] = tuple(LEVELS)

    @property
    def identity(self) -> str:
        """What the pairwise subject is made of."""
        return f"staff|{self.key}"


def load_staff(path: Path) -> dict[str, StaffMember]:
    """Read the test staff, by key."""
    document: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    members = (_member(entry) for entry in document["staff"])
    return {member.key: member for member in members}


def _member(entry: dict[str, Any]) -> StaffMember:
    return StaffMember(
        key=str(entry["key"]),
        name=str(entry["name"]),
        situation=str(entry["situation"]),
        organisation=str(entry["organisation"]),
        roles=tuple(entry["roles"]),
        levels=tuple(entry.get("levels", LEVELS)),
    )
