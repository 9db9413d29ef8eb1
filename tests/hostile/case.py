"""One hostile case: what differs from a good answer, and how it must end."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from tests.hostile.expand import CORPUS
from tests.hostile.good import NEIGHBOUR_CENTS, WHOLE_CENTS

Parts = Any
"""A text, or a list of texts and of pairs of a text and how often it is repeated."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """``expect``: ``fine``, ``debt <reason>``, ``answer <reason>`` or ``failed <reason>``.

    The other fields say what the source does, in the words of the families.
    """

    name: str
    expect: str
    put: tuple[str, Parts] | None = None
    bytes: tuple[str, str] | None = None
    beside: tuple[str, Parts] | None = None
    leave_out: str | None = None
    body: Parts = None
    cut: int | None = None
    encoded: str | None = None
    more: list[Any] | None = None
    more_debts: list[Any] | None = None
    count: int | None = None
    events: int = 1
    packed: str | None = None
    reply: dict[str, Any] = field(default_factory=dict)
    to: str = "query"
    dialect: str = "standard"
    sign: dict[str, Any] | None = None
    slow: bool = False
    lure: bool = False
    mismatch: bool | None = None
    cents: int | None = None
    debts: int | None = None

    @property
    def family(self) -> str:
        """The family it is of."""
        return self.name.partition(":")[0]

    @property
    def reason(self) -> str:
        """The reason code; empty when nothing is wrong."""
        return self.expect.partition(" ")[2]

    @property
    def expected_cents(self) -> int:
        """What counts of this source in the total."""
        if self.cents is not None:
            return self.cents
        return {"fine": WHOLE_CENTS + NEIGHBOUR_CENTS, "debt": NEIGHBOUR_CENTS}.get(
            self.expect.partition(" ")[0], 0
        )

    def __str__(self) -> str:
        return self.name


def corpus() -> list[Case]:
    """All cases."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [Case(**json.loads(line)) for line in lines]
