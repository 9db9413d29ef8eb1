"""Asking agencies something for a citizen (verzoeken): confirm, follow and take back.

What a citizen confirms is noted once, whatever happens after: a double click, two tabs or a page
that is sent again. Sending it is the work of ``portal.services.sending``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from portal.domain.consent import ConsentTerms
from portal.domain.person import Bsn
from portal.domain.request import FINAL, RequestKind, RequestState
from portal.domain.request_status import RequestStatus
from portal.services.requests_port import RequestNews
from portal.services.written_request import WrittenRequest

Progress = RequestState | Literal["being_sent", "failed"]
"""How a request stands for the citizen: on its way, as the agency says, or never arrived."""

Happened = Progress | Literal["withdraw_asked", "withdraw_refused"]
OVER: frozenset[str] = FINAL | {"failed"}
"""Nothing changes any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A debt that a request is about, by words that stay true after the visit."""

    debt: str
    kind: str
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request, as written, to one agency. ``consent``: what the citizen agrees to with it."""

    source: str
    request: WrittenRequest
    about: tuple[About, ...] = ()
    consent: ConsentTerms | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that happened to a request. ``at`` is when we noted it."""

    at: datetime
    what: Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request that was confirmed, and what became of it.

    ``id`` is ours, for addresses. ``content`` is all that is sent but the person's number.
    ``status`` is the agency's last word. ``reason`` says why it failed, as a code. ``leaving``:
    the citizen takes it back, and the agency has not said yet that this is done. ``consent`` is the
    id of the consent that was given with it.
    """

    id: str
    source: str
    state: Progress
    asked_at: datetime
    changed_at: datetime
    content: Mapping[str, Any] = field(repr=False)
    about: tuple[About, ...] = ()
    status: RequestStatus | None = None
    reason: str | None = None
    leaving: bool = False
    consent: str | None = None
    turns: tuple[Turn, ...] = ()

    @property
    def kind(self) -> RequestKind:
        """What is asked."""
        kind: RequestKind = self.content["kind"]
        return kind

    @property
    def over(self) -> bool:
        """Whether nothing changes any more."""
        return self.state in OVER


class AskedOtherwise(Exception):
    """This confirmation was used before, for something else. Nothing is sent."""


class RequestBook(Protocol):
    """Where requests are noted. Thread-safe. Each call fails whole or happens whole."""

    def confirm(
        self, person: Bsn, confirmation: str, asks: Sequence[Ask], now: datetime
    ) -> tuple[str, ...]:
        """Note what a citizen confirmed; the ids, in the order of ``asks``.

        ``confirmation`` is made once for the page that was confirmed. Again with the same asks it
        gives the same ids. A wish that the citizen has asked already gives the id of that request.
        Raises ``AskedOtherwise``.
        """
        ...

    def requests_of(self, person: Bsn) -> tuple[Asked, ...]:
        """All that a citizen asked, newest first."""
        ...

    def find(self, person: Bsn, request_id: str) -> Asked | None:
        """One request of this citizen; None for that of another."""
        ...

    def withdraw(self, person: Bsn, request_id: str, now: datetime) -> Asked | None:
        """Take a request back: at once when it never left, else by asking the agency.

        Does nothing when it is over or is being taken back already. The consent that was given with
        it is withdrawn too.
        """
        ...

    def note(self, news: RequestNews) -> bool:
        """An agency says that a request changed: its status is asked for soon."""
        ...
