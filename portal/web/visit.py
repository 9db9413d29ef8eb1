"""What a page about debts needs to know of the visit it is asked in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.person import Bsn
from portal.services.collect import Collector
from portal.services.ports import AnswerStore


class Visit(Protocol):
    """The visit of the citizen who is logged in."""

    @property
    def person(self) -> Bsn:
        """The citizen."""
        ...

    @property
    def answers(self) -> AnswerStore:
        """The answers of the sources, in the sealed session."""
        ...

    def key(self, source: str, debt: str) -> str:
        """The opaque key of a debt in URLs, worthless in another session."""
        ...


@dataclass(frozen=True, slots=True)
class DebtPages:
    """What the pages about debts are built with. ``visit`` gives the visit of this request."""

    agencies: Sequence[Agency]
    collector: Collector
    visit: Callable[[], Visit]
    clock: Callable[[], datetime]

    @property
    def by_id(self) -> Mapping[str, Agency]:
        """The agencies by their id."""
        return {agency.id: agency for agency in self.agencies}

    def today(self) -> date:
        """The legal day now."""
        return amsterdam_day(self.clock())
