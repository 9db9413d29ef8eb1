"""A mandate: somebody looks at a citizen's debts for them, with an end (machtiging)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal, get_args

Role = Literal["helper", "authorised", "administrator", "guardian"]
"""``helper``: whom the citizen trusts. ``authorised``: gemachtigde (Awb art. 2:1).
``administrator``: bewindvoerder (BW 1:431). ``guardian``: curator (BW 1:378).

These articles were not read at their source: confidence low. No rule here rests on them."""

ROLES: tuple[Role, ...] = get_args(Role)
BY_COURT: frozenset[Role] = frozenset({"administrator", "guardian"})
"""Roles that a court gives. We cannot ask the public registers: an operator confirms these."""

MandateState = Literal["invited", "to_confirm", "active", "ended"]
EndedBy = Literal["citizen", "helper", "operator", "term"]

CODE_HOLDS = timedelta(hours=24)
"""How long a code can be used: it is given in person."""
MOST_MONTHS = 12
"""How long somebody may look at most, before the citizen must choose again."""
MOST_AT_ONCE = 5
"""How many mandates and open invitations a citizen may have at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtDecision:
    """The ground of a role that a court gives (beschikking): its number and day, as told."""

    number: str
    decided_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a citizen grants. ``until`` is the last day; ``sources`` None are all sources.

    ``helper_name`` is what the citizen calls the helper; ``citizen_name`` is what the helper sees.
    """

    role: Role
    sources: tuple[str, ...] | None
    until: date
    helper_name: str = field(repr=False)
    citizen_name: str = field(repr=False)
    decision: CourtDecision | None = field(default=None, repr=False)

    def shares(self, source: str) -> bool:
        """Whether the helper may see what this source tells."""
        return self.sources is None or source in self.sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """An invitation and what became of it. Instants in UTC. Looking is all that it allows."""

    id: str
    granted: Invitation
    state: MandateState
    invited_at: datetime
    accepted_at: datetime | None = None
    ended_at: datetime | None = None
    ended_by: EndedBy | None = None

    def state_on(self, now: datetime, today: date) -> MandateState:
        """How it stands: what is past its last day, or was never accepted in time, has ended."""
        if self.state == "invited" and now >= self.invited_at + CODE_HOLDS:
            return "ended"
        return "ended" if today > self.granted.until else self.state

    def holds(self, now: datetime, today: date) -> bool:
        """Whether the helper may look now."""
        return self.state_on(now, today) == "active"


def last_day_from(today: date) -> date:
    """The last day that can be chosen: twelve months from now, or the end of that month."""
    month = today.month - 1 + MOST_MONTHS
    year, month = today.year + month // 12, month % 12 + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
