"""How a source misbehaves: what goes wrong in reality, for the citizens it is asked for."""

from __future__ import annotations

import time

from flask import Response

from demo.agencies.problem import problem

HANG_SECONDS = 12.0


def unavailable(_: bytes) -> Response:
    """Too busy, or closed for maintenance."""
    return problem("maintenance")


def hang(body: bytes) -> Response:
    """Answers long after anyone waits for it."""
    time.sleep(HANG_SECONDS)
    return Response(body, content_type="application/json")


def html(_: bytes) -> Response:
    """A page of a proxy in front of the source, with status 200."""
    page = "<!doctype html><title>Onderhoud</title><h1>Wij zijn zo terug</h1>"
    return Response(page, content_type="text/html; charset=utf-8")


def truncated(body: bytes) -> Response:
    """The first half of an answer."""
    return Response(body[: len(body) // 2], content_type="application/json")


TROUBLES = {one.__name__: one for one in (unavailable, hang, html, truncated)}


def troubled(kind: str | None, body: bytes) -> Response | None:
    """The answer of a source in this trouble; None when it is in none."""
    return None if kind is None else TROUBLES[kind](body)
