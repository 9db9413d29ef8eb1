"""A file as we understand it: for each person the debts, in the form of docs/contract.md."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from connectors import strict_json
from connectors.answer import read_debts
from connectors.codes import AnswerRejected
from connectors.files.fault import Fault
from portal.domain.debt import Debt
from portal.domain.overview import Rejection
from portal.domain.person import Bsn

Refused = tuple[str | None, str]
"""A debt that is named and not shown: its id and a reason code."""


@dataclass(slots=True)
class Told:
    """What a file tells of one person: debts, and those that could not be read."""

    debts: list[Any] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        """The same, to be held."""
        written = {"debts": self.debts, "refused": self.refused}
        return json.dumps(written, separators=(",", ":"), default=str).encode()


@dataclass(slots=True)
class Content:
    """A whole file. ``lines`` counts what was read: lines of a sheet, people of a document.

    ``warnings`` are no reason to refuse anything: texts that a citizen had better not see.
    """

    people: dict[Bsn, Told] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    skipped_columns: list[int] = field(default_factory=list)
    lines: int = 0

    @property
    def fatal(self) -> list[Fault]:
        """Why the whole file is refused; empty when it is not."""
        return [fault for fault in self.faults if fault.fatal]

    @property
    def debts(self) -> int:
        """How many debts there are, also those that cannot be shown."""
        return sum(len(told.debts) + len(told.refused) for told in self.people.values())


def read_told(
    held: bytes, source: str, today: date
) -> tuple[tuple[Debt, ...], tuple[Rejection, ...]]:
    """What was held of a person, judged like any answer. Raises ``AnswerRejected``."""
    read = strict_json.load(held)
    if not isinstance(read, dict) or not isinstance(read.get("debts"), list):
        raise AnswerRejected("bad_structure")
    debts, rejected = read_debts(read["debts"], source, today)
    return debts, (*rejected, *_named(read.get("refused"), source))


def _named(refused: Any, source: str) -> Iterable[Rejection]:
    if not isinstance(refused, list):
        raise AnswerRejected("bad_structure")
    return [Rejection(source, debt_id, reason) for debt_id, reason in refused]
