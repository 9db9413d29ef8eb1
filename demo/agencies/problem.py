"""Errors as RFC 9457 prescribes. None of them says anything about a person."""

from __future__ import annotations

from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from portal.web.problems import problem, problem_for

__all__ = ["Refused", "add_problems", "problem", "unknown_person"]


class Refused(Exception):
    """Something is not done. ``reason`` and ``field`` say what was wrong where, without data."""

    def __init__(self, code: str, *, reason: str | None = None, field: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason
        self.field = field


def unknown_person() -> Response:
    """The word of a source for "I do not know this person"."""
    return problem("unknown-person")


def add_problems(app: Flask) -> None:
    """Whatever goes wrong is told as a problem."""

    def refused(refusal: Refused) -> Response:
        return problem(refusal.code, reason=refusal.reason, field=refusal.field)

    def failed(error: HTTPException) -> Response:
        kept = {name: value for name, value in error.get_headers() if name == "Allow"}
        return problem_for(error.code or 500, kept)

    app.register_error_handler(Refused, refused)
    app.register_error_handler(HTTPException, failed)
