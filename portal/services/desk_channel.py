"""The way to the desk of a municipality without a system of its own: laid there once, followed,
and taken back, by the same workers and with the same promises as for an agency."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.desk import DeskNews, DeskRequest
from portal.domain.person import Bsn
from portal.domain.request import RequestKind, RequestState
from portal.domain.request_status import RequestStatus
from portal.law.deadlines import last_day
from portal.services.desk_letter import desk_request
from portal.services.requests_port import (
    Capabilities,
    IdempotencyKey,
    Receipt,
    RequestRefused,
)
from portal.services.written_request import WrittenRequest

OBJECTION = "bezwaar"
"""The term for an objection against a refusal (Awb art. 6:7), in ``portal.law``."""

_STATES: Mapping[str, RequestState] = {
    "new": "received",
    "taken": "in_consideration",
    "talk_planned": "in_consideration",
    "plan_made": "agreed",
    "refused": "refused",
    "closed": "closed",
    "withdrawn": "withdrawn",
}


class DeskItems(Protocol):
    """What lies at the desks. Thread-safe. Each call fails whole or happens whole."""

    def put(self, request: DeskRequest, person: Bsn, key: str, now: datetime) -> str:
        """Lay a request at a desk, once per key; its reference. Raises ``RequestConflict``."""
        ...

    def state_of(self, reference: str) -> DeskNews | None:
        """How a request stands; None when there is no such request."""
        ...

    def withdraw(self, reference: str, now: datetime) -> DeskNews | None:
        """The citizen takes it back: what they sent is wiped. Twice is the same as once."""
        ...


class DeskChannel:
    """A ``RequestChannel`` to one desk. ``clock`` gives instants in UTC."""

    def __init__(self, desk: Agency, items: DeskItems, clock: Callable[[], datetime]) -> None:
        self._desk = desk
        self._items = items
        self._clock = clock

    @property
    def agency(self) -> Agency:
        """The desk, as whom to ask and to phone."""
        return self._desk

    def capabilities(self) -> Capabilities:
        """Requests for debt help, which can be taken back."""
        only: frozenset[RequestKind] = frozenset({"debt_help"})
        return Capabilities(requests=only, withdraw=only)

    def send(self, request: WrittenRequest, key: IdempotencyKey) -> Receipt:
        """Lay it at the desk. A receipt means that it lies there, once."""
        told: dict[str, Any] = json.loads(request.body)
        if self._desk.municipality is None or told["kind"] != "debt_help":
            raise RequestRefused("not_offered")
        now = self._clock()
        item = desk_request(self._desk.municipality, told)
        reference = self._items.put(item, Bsn(told["bsn"]), key, now)
        status = self.status(reference)
        return Receipt(status=status, repeated=status.at != now)

    def status(self, request_id: str) -> RequestStatus:
        """How a request stands, by its reference at the desk."""
        return _said(self._items.state_of(request_id))

    def withdraw(self, request_id: str) -> RequestStatus:
        """Take a request back; what was sent is wiped at the desk."""
        return _said(self._items.withdraw(request_id, self._clock()))


def _said(news: DeskNews | None) -> RequestStatus:
    """What the desk says; what was decided before it was closed stays the answer."""
    if news is None:
        raise RequestRefused("unknown_request")
    state = _STATES[news.state]
    if news.state == "closed" and news.closed == "done":
        state = "refused" if news.reason else "agreed"
    refused = state == "refused"
    talk = news.talk
    return RequestStatus(
        id=news.reference,
        kind="debt_help",
        state=state,
        at=news.at,
        reference=news.reference,
        reason=news.reason if refused else None,
        remedy="objection" if refused else None,
        remedy_until=last_day(OBJECTION, amsterdam_day(news.at)) if refused else None,
        text=news.text or (talk.place if talk and state == "in_consideration" else None),
        contact_tried=news.contact_tried,
        first_talk=talk.at if talk and state == "in_consideration" else None,
    )
