"""How a request stands at the agency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from portal.domain.request import FINAL, Part, RefusalReason, RequestKind, RequestState
from portal.domain.vocabulary import Remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestStatus:
    """What an agency says about a request (stand van een verzoek).

    ``id`` is the agency's own; ``reference`` is what a citizen says on the phone. ``at`` is when
    this state began.

    ``until`` is, in consideration, the last day of the decision; when more information is asked,
    the last day to give it. ``parts`` and ``paused_until`` say what was agreed. ``reason``,
    ``remedy`` and ``remedy_until`` say why not, and what can be done against it. ``text`` is the
    agency's own text: shown as a quotation, never as markup. ``contact_tried`` is when the agency
    last tried to reach the citizen, ``first_talk`` when they are to talk: instants with a zone.
    """

    id: str
    kind: RequestKind
    state: RequestState
    at: datetime
    reference: str | None = None
    until: date | None = None
    parts: tuple[Part, ...] = ()
    paused_until: date | None = None
    reason: RefusalReason | None = None
    remedy: Remedy | None = None
    remedy_until: date | None = None
    text: str | None = None
    contact_tried: datetime | None = None
    first_talk: datetime | None = None

    @property
    def final(self) -> bool:
        """Whether nothing changes any more."""
        return self.state in FINAL
