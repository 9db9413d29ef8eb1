"""Errors for machines: problem details (RFC 9457) in place of a page."""

from __future__ import annotations

import json
from collections.abc import Mapping

from flask import Response

from portal.services.problems import API_VERSION, BY_CODE

MACHINES = "/v1/"
"""Below this address agencies talk to us; what goes wrong there is told as a problem."""

_CODES = {
    404: "no-such-address",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media",
    429: "too-many",
    503: "maintenance",
}
_ALSO = {
    "bad-signature": {"WWW-Authenticate": "JWS-Signature"},
    "token-missing": {"WWW-Authenticate": "Bearer"},
    "request-in-progress": {"Retry-After": "1"},
    "too-many": {"Retry-After": "60"},
    "maintenance": {"Retry-After": "30"},
}


def problem(
    code: str,
    *,
    reason: str | None = None,
    field: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An answer with one of the codes of ``portal.services.problems``."""
    kind = BY_CODE[code]
    told = {"type": kind.type, "title": kind.title, "status": kind.status}
    more = {"reason": reason, "field": field}
    body = json.dumps(told | {name: value for name, value in more.items() if value is not None})
    answer = Response(body, kind.status, content_type="application/problem+json")
    also = {"API-Version": API_VERSION, **_ALSO.get(code, {})}
    answer.headers.update(also | dict(headers or {}))
    return answer


def problem_for(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """The problem of an HTTP status; ``headers`` are those that it needs, such as Allow."""
    usual = "internal" if status >= 500 else "bad-request"
    return problem(_CODES.get(status, usual), headers=headers)
