"""The desk of a municipality for debt help: what a citizen sent there, and what was done with it.

For a municipality without a system of its own. Who works there sees only what the citizen chose to
share; a citizen is never looked up by number or name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from portal.domain.desk_work import Act, CloseReason, DeskState, StepKind, Talk
from portal.domain.request import (
    Consent,
    ContactChannel,
    RefusalReason,
    SharedDebt,
    SharedLetter,
)

DeskReason = Literal["eviction", "supply", "insurance"]
"""What threatens (bedreigende situatie, Wgs article 4): the ids of ``portal.law.debt_help``."""
TalkWith = Literal["woman", "man"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskContact:
    """How the citizen wants to be reached. ``by`` None: it does not matter who talks to them."""

    name: str
    channel: ContactChannel
    value: str | None = None
    times: str | None = None
    by: TalkWith | None = None
    helper_present: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRequest:
    """What a citizen sends to the desk of a municipality, by its code (CBS gemeentecode).

    ``reasons`` say what threatens; with any, ``urgent`` holds. ``shared_overview`` None: the
    citizen shared nothing but how to reach them. ``overview_lacks`` are the agencies of which
    nothing, or not all, was known; ``letters`` are those that the citizen chose to share.
    """

    municipality: str
    urgent: bool
    language: str
    contact: DeskContact
    consent: Consent
    reasons: tuple[DeskReason, ...] = ()
    wishes: str | None = None
    shared_overview: tuple[SharedDebt, ...] | None = None
    overview_lacks: tuple[str, ...] = ()
    letters: tuple[SharedLetter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Who works at a desk. ``id`` is the identity provider's; ``name`` is for colleagues only."""

    id: str
    name: str
    municipality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskStep:
    """One line of the history. ``act`` is None for a look, and once the content is wiped."""

    at: datetime
    kind: StepKind
    by: str | None = None
    act: Act | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """A request as it stands in the list: nothing that the citizen wrote.

    ``taken_by`` is the colleague who has it. Instants are in UTC.
    """

    reference: str
    received_at: datetime
    changed_at: datetime
    urgent: bool
    state: DeskState
    taken_by: Staff | None = None
    talk_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.state in ("closed", "withdrawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskItem:
    """A request at the desk. ``request`` is None when it was withdrawn: nothing is left of it.

    ``seen`` is the number of acts so far: a next act names it, so that nobody acts on a page that
    is no longer true.
    """

    line: DeskLine
    seen: int
    request: DeskRequest | None = None
    history: tuple[DeskStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskNews:
    """How a request stands, for the citizen who sent it. ``at`` is since when, in UTC.

    ``contact_tried`` is when somebody last tried to reach the citizen, and did not.
    ``talk`` is when and where the first talk is; ``reason`` and ``text`` belong to a refusal, and
    ``closed`` says why it was closed without a decision.
    """

    reference: str
    state: DeskState
    at: datetime
    talk: Talk | None = None
    reason: RefusalReason | None = None
    text: str | None = None
    closed: CloseReason | None = None
    contact_tried: datetime | None = None
