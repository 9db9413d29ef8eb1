"""How a request stands, as an agency tells it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, RootModel

from connectors.api.values import AgencyName, RequestId, Version
from connectors.api.wishes import Part
from connectors.wire.events import Remedy, Wire
from connectors.wire.primitives import Day, Flag, Instant, Text, or_other
from portal.domain import request as domain
from portal.domain.request_status import RequestStatus

Reason = Annotated[domain.RefusalReason, or_other(get_args(domain.RefusalReason))]


def _known_kinds(value: Any) -> Any:
    """Kinds of a newer version than ours are passed over."""
    return [kind for kind in value if kind in domain.KINDS] if isinstance(value, list) else value


Kinds = Annotated[frozenset[domain.RequestKind], BeforeValidator(_known_kinds)]


class _Standing(Wire):
    """What every state has."""

    version: Version
    id: RequestId
    kind: domain.RequestKind
    at: Instant
    reference: Text | None = None
    text: Text | None = None


class Received(_Standing):
    """The agency has it, and has not looked at it yet."""

    state: Literal["received"]


class InConsideration(_Standing):
    """The agency is looking at it, and decides on ``until`` at the latest."""

    state: Literal["in_consideration"]
    until: Day
    contact_tried: Instant | None = None
    first_talk: Instant | None = None


class Agreed(_Standing):
    """The agency agrees, and says to what."""

    state: Literal["agreed"]
    parts: tuple[Part, ...] = Field(default=(), max_length=600)
    paused_until: Day | None = None


class Refused(_Standing):
    """The agency does not agree, says why, and what can be done against it."""

    state: Literal["refused"]
    reason: Reason
    remedy: Remedy | None = None
    remedy_until: Day | None = None


class MoreInformation(_Standing):
    """The agency wants to know more; ``text`` says what."""

    state: Literal["more_information"]
    until: Day
    text: Text


class Withdrawn(_Standing):
    """The citizen took it back."""

    state: Literal["withdrawn"]


class Closed(_Standing):
    """It ended without a decision, such as when nobody could be reached; ``text`` says why."""

    state: Literal["closed"]


AnyStanding = Received | InConsideration | Agreed | Refused | MoreInformation | Withdrawn | Closed


class Standing(RootModel[Annotated[AnyStanding, Field(discriminator="state")]]):
    """How one request stands."""

    def to_domain(self) -> RequestStatus:
        """The same, as the rest of the product knows it."""
        values: dict[str, Any] = {k: v for k, v in vars(self.root).items() if k != "version"}
        if isinstance(self.root, Agreed):
            values["parts"] = tuple(domain.Part(**dict(part)) for part in self.root.parts)
        return RequestStatus(**values)


class Offered(Wire):
    """What the agency offers. What is left out is not offered."""

    version: Version
    agency: AgencyName
    requests: Kinds = frozenset()
    at_once: Kinds = frozenset()
    withdraw: Kinds = frozenset()
    call_back: Flag = False
    callbacks: Flag = False
    ask_before_telling: Flag = False
    signed_answers: Flag = False


class News(Wire):
    """A request changed. The portal then asks for its status: nothing else in here is believed."""

    version: Version
    agency: AgencyName
    id: RequestId
    state: domain.RequestState
    at: Instant
