"""Errors as RFC 9457 prescribes. None of them says anything about a person."""

from __future__ import annotations

import json
from collections.abc import Mapping

from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from portal.services.problems import BY_CODE

_CODE_OF = {
    404: "no-such-address",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media",
    429: "too-many",
    503: "maintenance",
}
_ALSO = {
    "token-missing": {"WWW-Authenticate": "Bearer"},
    "bad-signature": {"WWW-Authenticate": "JWS-Signature"},
    "request-in-progress": {"Retry-After": "1"},
    "maintenance": {"Retry-After": "30"},
}


class Refused(Exception):
    """Something is not done. ``reason`` and ``field`` say what was wrong where, without data."""

    def __init__(self, code: str, *, reason: str | None = None, field: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason
        self.field = field


def problem(
    code: str,
    *,
    reason: str | None = None,
    field: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An ``application/problem+json`` answer with one of the codes of the agency API."""
    kind = BY_CODE[code]
    told = {"type": kind.type, "title": kind.title, "status": kind.status}
    more = {"reason": reason, "field": field}
    body = json.dumps(told | {name: value for name, value in more.items() if value is not None})
    answer = Response(body, kind.status, content_type="application/problem+json")
    answer.headers.update(_ALSO.get(code, {}) | dict(headers or {}))
    return answer


def unknown_person() -> Response:
    """The word of a source for "I do not know this person"."""
    return problem("unknown-person")


def add_problems(app: Flask) -> None:
    """Whatever goes wrong is told as a problem."""

    def refused(refusal: Refused) -> Response:
        return problem(refusal.code, reason=refusal.reason, field=refusal.field)

    def failed(error: HTTPException) -> Response:
        status = error.code or 500
        usual = "bad-request" if status < 500 else "internal"
        kept = {name: value for name, value in error.get_headers() if name == "Allow"}
        return problem(_CODE_OF.get(status, usual), headers=kept)

    app.register_error_handler(Refused, refused)
    app.register_error_handler(HTTPException, failed)
