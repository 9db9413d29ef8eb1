"""What the services need from the way to an agency, to ask something for a citizen.

Sending is safe to repeat with the same key: the agency does it once. So whoever sends keeps the
key and the written request until a receipt is there.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from portal.domain.agency import Agency
from portal.domain.request import RequestKind
from portal.domain.request_status import RequestStatus
from portal.services.written_request import WrittenRequest

_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}", re.ASCII)


class RequestFault(Exception):
    """A request did not come through. ``reason`` is a code without any data."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RequestRefused(RequestFault):
    """The agency does not take it; sending the same again has no use.

    This is about the message, such as ``not_offered``, ``bad_request``, ``unknown_person``,
    ``unknown_request`` or ``too_late``. An agency that decides against what was asked gives a
    status ``refused``.
    """


class RequestConflict(RequestFault):
    """This key was used before for another request (``idempotency_conflict``). Never send again."""


class RequestUnavailable(RequestFault):
    """No word came that counts: whether it arrived is unknown. Send again, with the same key.

    ``wait_seconds`` is how long the agency asks to wait, when it said so.
    """

    def __init__(self, reason: str, wait_seconds: int | None = None) -> None:
        super().__init__(reason)
        self.wait_seconds = wait_seconds


class IdempotencyKey(str):
    """Names one confirmation by a citizen: 16 to 64 letters, digits, ``_`` or ``-``.

    Made once, with ``new``, in the transaction that notes the confirmation.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> IdempotencyKey:
        if not _KEY.fullmatch(text):
            raise ValueError("An idempotency key is 16 to 64 letters, digits, _ or -.")
        return super().__new__(cls, text)

    @classmethod
    def new(cls) -> IdempotencyKey:
        """A key that nobody can guess and that says nothing."""
        return cls(secrets.token_urlsafe(24))


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The agency has it. ``repeated`` is true when it already had it: also a success."""

    status: RequestStatus
    repeated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What an agency offers.

    ``at_once`` are the kinds that it may decide in the answer itself. ``withdraw`` are the kinds
    that can be taken back. ``call_back`` is whether it phones when asked. ``callbacks`` is whether
    it tells us when something changes; without that, ask for the status now and then.
    """

    requests: frozenset[RequestKind] = frozenset()
    at_once: frozenset[RequestKind] = frozenset()
    withdraw: frozenset[RequestKind] = frozenset()
    call_back: bool = False
    callbacks: bool = False
    ask_before_telling: bool = False
    signed_answers: bool = False


class RequestChannel(Protocol):
    """The way to one agency. Thread-safe; every call blocks 8 seconds at most.

    Every call raises ``RequestRefused`` or ``RequestUnavailable``; ``send`` also
    ``RequestConflict``.
    """

    @property
    def agency(self) -> Agency:
        """The facts of the agency."""
        ...

    def capabilities(self) -> Capabilities:
        """What the agency offers now."""
        ...

    def send(self, request: WrittenRequest, key: IdempotencyKey) -> Receipt:
        """Send a request. A receipt means that the agency has it, once."""
        ...

    def status(self, request_id: str) -> RequestStatus:
        """How a request stands, by the id in its receipt."""
        ...

    def withdraw(self, request_id: str) -> RequestStatus:
        """Take a request back; doing so twice is the same as once. Refused: ``too_late``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestNews:
    """An agency says that a request changed. Only a nudge: the status is asked for."""

    agency: str
    request_id: str
    state: str
    at: datetime


class NewsRefused(Exception):
    """What came is no news. ``code`` is one of ``portal.services.problems``."""

    def __init__(self, code: str, reason: str, field: str | None = None) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.field = field


class NewsReader(Protocol):
    """Reads what an agency sends by itself."""

    def read(self, body: bytes, signature: str, now: datetime) -> RequestNews:
        """The news, once it is sure who tells it. Raises ``NewsRefused``."""
        ...


class RequestFollower(Protocol):
    """Who waits for news about requests."""

    def note(self, news: RequestNews) -> bool:
        """Take note; False when this agency has no such request of ours. Safe to repeat.

        Returns quickly: the status is asked for afterwards, by a worker.
        """
        ...


class NoRequests:
    """A portal that has sent nothing waits for nothing."""

    def note(self, news: RequestNews) -> bool:
        """No request is known."""
        return False
