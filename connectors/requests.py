"""The way to an agency for what a citizen asks: send, follow, take back, and what is offered.

The port is ``portal.services.requests_port.RequestChannel``. No error quotes what was sent or what
came back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from urllib.parse import quote

from connectors.breaker import Breaker
from connectors.channel import Channel
from connectors.endpoint import endpoint_of
from connectors.exchange import Exchange, Limits
from connectors.http import Passing, Question, Reply
from connectors.registry import AGENCIES, channel_of, read_agency
from connectors.request_reply import capabilities_in, standing_in
from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.domain.request_status import RequestStatus
from portal.services.ports import SourceFault
from portal.services.requests_port import (
    Capabilities,
    IdempotencyKey,
    Receipt,
    RequestUnavailable,
)
from portal.services.written_request import WrittenRequest

REQUESTS_PATH = "/v1/requests"
CAPABILITIES_PATH = "/v1/capabilities"
Clock = Callable[[], datetime]


def request_channels(
    agencies: Sequence[Agency],
    env: Mapping[str, str],
    clock: Clock,
    *,
    folder: Path = AGENCIES,
    limits: Limits | None = None,
) -> dict[str, AgencyRequests]:
    """The way to each connected agency, by its id. Raises ``EndpointError`` or ``AgencyFileError``.

    ``env`` are the ``SOURCE_...`` settings; ``clock`` gives instants with a zone. Whether an agency
    takes requests at all, and which, is asked of the agency itself: ``capabilities``.
    """
    channels = {}
    for agency in agencies:
        if agency.connected:
            endpoint = endpoint_of(agency.id, env)
            channel = channel_of(read_agency(folder / agency.id), endpoint)
            channels[agency.id] = AgencyRequests(agency, channel, clock, limits=limits)
    return channels


class AgencyRequests:
    """The way to one agency. Thread-safe; every call blocks 8 seconds at most."""

    def __init__(
        self,
        agency: Agency,
        channel: Channel,
        clock: Clock,
        *,
        breaker: Breaker | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._agency = agency
        self._channel = channel
        self._clock = clock
        self._breaker = breaker or Breaker()
        self._limits = limits or Limits()

    @property
    def agency(self) -> Agency:
        """The facts of the agency."""
        return self._agency

    def capabilities(self) -> Capabilities:
        """What the agency offers now."""
        reply = self._ask(Question("GET", CAPABILITIES_PATH, b"", {}))
        return capabilities_in(reply, self._agency.id, self._today())

    def send(self, request: WrittenRequest, key: IdempotencyKey) -> Receipt:
        """Send a request. A receipt means that the agency has it, once."""
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        question = Question("POST", REQUESTS_PATH, request.body, headers, fine=(200, 201))
        reply = self._ask(question)
        status = standing_in(reply, self._today())
        if status.kind != request.kind:
            raise RequestUnavailable("wrong_request")
        return Receipt(status=status, repeated=reply.status == 200)

    def status(self, request_id: str) -> RequestStatus:
        """How a request stands, by the id in its receipt."""
        reply = self._ask(Question("GET", _path_of(request_id), b"", {}))
        return standing_in(reply, self._today(), request_id)

    def withdraw(self, request_id: str) -> RequestStatus:
        """Take a request back; doing so twice is the same as once."""
        reply = self._ask(Question("POST", _path_of(request_id) + "/withdraw", b"", {}))
        return standing_in(reply, self._today(), request_id)

    def _today(self) -> date:
        return amsterdam_day(self._clock())

    def _ask(self, question: Question) -> Reply:
        exchange = Exchange(self._limits)
        try:
            return self._breaker.run(lambda: self._channel.ask(question, exchange, self._clock()))
        except Passing as fault:
            wait = None if fault.wait is None else int(fault.wait)
            raise RequestUnavailable(fault.reason, wait) from None
        except SourceFault as fault:
            raise RequestUnavailable(fault.reason) from None


def _path_of(request_id: str) -> str:
    return f"{REQUESTS_PATH}/{quote(request_id, safe='')}"
