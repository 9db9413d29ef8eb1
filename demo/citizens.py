"""The test citizens: who they are, which sources know them, and what the overview must say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from portal.domain.person import Bsn

CITIZENS = Path(__file__).with_name("citizens.yaml")
CONNECTORS = Path(__file__).parent.parent / "connectors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the overview must say. ``total_cents`` None is the sum of the samples. ``gaps``: per
    source that gives no full answer, its status and reason code."""

    total_cents: int | None
    at_least: bool
    gaps: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCitizen:
    """An invented citizen. ``trouble`` names the sources that misbehave for them, and how."""

    __test__ = False

    key: str
    name: str
    person: Bsn
    situation: str
    known_to: frozenset[str]
    trouble: Mapping[str, str]
    expected: Expected

    def sample(self, source: str) -> Path | None:
        """The file with this citizen's debts at a source, if any."""
        path = CONNECTORS / source / "samples" / f"{self.key}.yaml"
        return path if path.is_file() else None

    def knows(self, source: str) -> bool:
        """Whether the source knows this citizen."""
        return source in self.known_to or self.sample(source) is not None

    def expected_status(self, source: str) -> tuple[str, str | None]:
        """The status of a source on the overview, and the reason code when it is a gap."""
        if source in self.expected.gaps:
            return self.expected.gaps[source]
        return ("answered" if self.knows(source) else "unknown_person"), None


def load_test_citizens(path: Path = CITIZENS) -> tuple[TestCitizen, ...]:
    """All test citizens, in the order of the file."""
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["citizens"]
    return tuple(_citizen(entry) for entry in entries)


def _citizen(entry: Mapping[str, Any]) -> TestCitizen:
    return TestCitizen(
        key=entry["key"],
        name=entry["name"],
        person=Bsn(entry["bsn"]),
        situation=entry["situation"],
        known_to=frozenset(entry["known_to"]),
        trouble=entry.get("trouble", {}),
        expected=_expected(entry["expect"]),
    )


def _expected(entry: Mapping[str, Any]) -> Expected:
    gaps = entry.get("gaps", {})
    return Expected(
        total_cents=None if entry["total_cents"] == "samples" else entry["total_cents"],
        at_least=entry["at_least"],
        gaps={source: (gap["status"], gap["reason"]) for source, gap in gaps.items()},
    )
