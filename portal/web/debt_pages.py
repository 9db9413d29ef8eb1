"""What the pages about debts are built with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from hashlib import sha256

from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.services.collect import Collector
from portal.web.debt_line import Agencies


@dataclass(frozen=True)
class DebtPages:
    """The agencies, who asks them, and the clock (instants in UTC).

    ``desks``: of municipalities that take requests for help, and tell of no debts.
    """

    agencies: Sequence[Agency]
    collector: Collector
    clock: Callable[[], datetime]
    desks: Sequence[Agency] = ()

    @cached_property
    def by_id(self) -> Agencies:
        """The agencies and desks by their id."""
        return {agency.id: agency for agency in (*self.agencies, *self.desks)}

    @cached_property
    def facts(self) -> str:
        """A fingerprint of all that is told about the agencies."""
        return sha256(repr(tuple(self.agencies)).encode()).hexdigest()

    def today(self) -> date:
        """The legal day now."""
        return amsterdam_day(self.clock())
