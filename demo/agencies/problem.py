"""Errors as RFC 9457 prescribes. None of them says anything about a person."""

from __future__ import annotations

import json

from flask import Response

TYPES = "https://schuldoverzicht.example/problems/"


def problem(status: int, kind: str, title: str) -> Response:
    """An ``application/problem+json`` answer."""
    body = json.dumps({"type": TYPES + kind, "title": title, "status": status})
    return Response(body, status, content_type="application/problem+json")


def unknown_person() -> Response:
    """The word of a source for "I do not know this person"."""
    return problem(404, "unknown-person", "This person is not known here.")
