"""What an agency answered to a request: how it stands, or why it was not taken."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from connectors import strict_json
from connectors.api.problem import code_in
from connectors.api.status import Offered, Standing
from connectors.codes import AnswerRejected
from connectors.http import Reply
from portal.domain.request_status import RequestStatus
from portal.services.problems import BY_CODE
from portal.services.requests_port import (
    Capabilities,
    RequestConflict,
    RequestFault,
    RequestRefused,
    RequestUnavailable,
)

Model = TypeVar("Model", bound=BaseModel)
_LATER = frozenset({"request-in-progress", "too-many", "maintenance", "internal"})


def standing_in(reply: Reply, today: date, request_id: str | None = None) -> RequestStatus:
    """How a request stands. Raises ``RequestFault``; ``request_id`` is which one was asked for."""
    status = _read(reply, Standing, today).to_domain()
    if request_id is not None and status.id != request_id:
        raise RequestUnavailable("wrong_request")
    return status


def capabilities_in(reply: Reply, agency: str, today: date) -> Capabilities:
    """What the agency offers. An agency that does not know the question offers nothing."""
    if reply.status in (404, 405):
        return Capabilities()
    told = _read(reply, Offered, today)
    if told.agency != agency:
        raise RequestUnavailable("wrong_agency")
    return Capabilities(**{k: v for k, v in told if k not in ("version", "agency")})


def _read(reply: Reply, model: type[Model], today: date) -> Model:
    if reply.status >= 400:
        raise fault_in(reply)
    try:
        return model.model_validate(strict_json.load(reply.body), context={"today": today})
    except (AnswerRejected, ValidationError):
        raise RequestUnavailable("bad_answer") from None


def fault_in(reply: Reply) -> RequestFault:
    """What a reply of 400 to 499 means: sending again has no use, or may help later.

    Only a problem of the agency API is a clear no. A bare 404 may come from a proxy on the way.
    """
    code = _code(reply)
    if code is None:
        return RequestUnavailable("http_error")
    reason = code.replace("-", "_")
    if code == "idempotency-conflict":
        return RequestConflict(reason)
    return RequestUnavailable(reason) if code in _LATER else RequestRefused(reason)


def _code(reply: Reply) -> str | None:
    """The code of the problem, when it fits the status."""
    if reply.media != "application/problem+json":
        return None
    try:
        code = code_in(strict_json.load(reply.body))
    except AnswerRejected:
        return None
    return code if code is not None and BY_CODE[code].status == reply.status else None
