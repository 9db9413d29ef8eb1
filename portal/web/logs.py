"""Application logs: what happened, never to whom. The access log is another thing."""

from __future__ import annotations

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any, TextIO

import structlog
from flask import Flask, Response, g, request

BSN_LIKE = re.compile(r"(?<![0-9])[0-9]{8,9}(?![0-9])")
AMOUNT = re.compile(r"(?:€|EUR)\s?-?[0-9][0-9.,]*")
TOKEN = re.compile(r"[A-Za-z0-9_.-]{40,}")
ADDRESS = re.compile(r"(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9.])")
DIGIT = re.compile(r"[0-9]")
LONG = 40
"""A token has at least as many signs."""
TALKATIVE = (
    "httpx",
    "httpx2",
    "httpcore",
    "httpcore2",
    "urllib3",
    "authlib",
    "werkzeug",
    "_granian",
)
HIDDEN = "[hidden]"
READY = "ready_line"


def scrubbed(text: str) -> str:
    """The text without what looks like a person number, an amount, a token or an address.

    The belt: nothing of the kind is meant to be logged in the first place.
    """
    if len(text) < LONG and not DIGIT.search(text):
        return text  # neither a number nor a token: most of what is logged
    for pattern in (BSN_LIKE, AMOUNT, TOKEN, ADDRESS):
        text = pattern.sub(HIDDEN, text)
    return text


def set_up_logs(stream: TextIO | None = None) -> None:
    """One line of JSON per event, for our own and for library logs; standard error by default."""
    before: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_exception_text,
        _scrub,
    ]
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        _Lines(foreign_pre_chain=before, processor=structlog.processors.JSONRenderer())
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in TALKATIVE:  # they log whole URLs at INFO
        logging.getLogger(name).setLevel(logging.WARNING)


class _Lines(structlog.stdlib.ProcessorFormatter):
    """Writes what the log library prepared; a line about a request is ready to be written."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        ready = record.__dict__.get(READY)
        return super().format(record) if ready is None else json.dumps(ready)


def add_access_lines(app: Flask) -> None:
    """One line per request: the name of the route, never the path or the visitor.

    It holds names and numbers of our own only, so it needs no scrubbing and is written at once.
    """
    log = logging.getLogger("portal.access")

    def begin() -> None:
        g.began = time.perf_counter()

    def end(response: Response) -> Response:
        taken = time.perf_counter() - g.get("began", time.perf_counter())
        line = {
            "event": "request",
            "route": request.endpoint or "none",
            "method": request.method if request.method in KNOWN_METHODS else "other",
            "status": response.status_code,
            "ms": round(taken * 1000, 1),
            "level": "info",
            "logger": log.name,
            "timestamp": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
        }
        log.info("request", extra={READY: line})
        return response

    app.before_request(begin)
    app.after_request(end)


KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def _without_exception_text(
    logger: object, name: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """An exception as its kind and the places it passed: its message may hold data."""
    found = event.pop("exc_info", None)
    error = sys.exc_info()[1] if found is True else found
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["fault"] = type(error).__name__
        event["passed"] = [
            f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        ]
    return event


def _scrub(logger: object, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for key, value in event.items():
        if isinstance(value, str) and key != "timestamp":
            event[key] = scrubbed(value)
    return event
