"""How often one visitor may ask something of us in a short time."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, request
from limits import RateLimitItem, parse_many
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from portal.web.csrf import SAFE
from portal.web.problems import MACHINES

LARGEST_FORM = 64 * 1024
LOGIN_PATHS = ("/login", "/login/callback")
LETTER_CHECKS = "20 per minute"
"""Enough for a pile of letters; nobody tries numbers at this pace for long."""
CALLBACKS = "1200 per minute"
"""An agency decides many requests in one night, and tells of each from the same address."""


@dataclass(frozen=True, slots=True)
class _Limit:
    """How often one address may do one kind of thing; ``holds``: whether this request is one."""

    name: str
    allowed: list[RateLimitItem]
    holds: Callable[[], bool]


def add_limits(app: Flask, *, login: str, posts: str, storage: str) -> None:
    """Limits for the whole application, so that also a refused form counts. Before CSRF.

    ``login`` and ``posts`` are written as in "60 per minute", per address of a visitor.
    ``storage`` is where is counted, as the library ``limits`` writes it.
    """
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_FORM, MAX_FORM_PARTS=100)
    counter = FixedWindowRateLimiter(storage_from_string(storage))
    limits = (
        _Limit("login", parse_many(login), _is_login),
        _Limit("posts", parse_many(posts), _is_form),
        _Limit("letters", parse_many(LETTER_CHECKS), _is_letter_check),
        _Limit("callbacks", parse_many(CALLBACKS), _is_agency),
    )

    def count() -> None:
        for limit in limits:
            if limit.holds():
                _count(counter, limit, request.remote_addr or "unknown")

    app.before_request(count)


def _count(counter: FixedWindowRateLimiter, limit: _Limit, address: str) -> None:
    """Count one more. Raises ``TooManyRequests``, which says when there is room again."""
    for allowed in limit.allowed:
        if not counter.hit(allowed, limit.name, address):
            free_at = counter.get_window_stats(allowed, limit.name, address).reset_time
            raise TooManyRequests(retry_after=max(1, math.ceil(free_at - time.time())))


def _is_login() -> bool:
    return request.path in LOGIN_PATHS


def _is_agency() -> bool:
    return request.path.startswith(MACHINES)


def _is_letter_check() -> bool:
    return request.path == "/letter-check" and request.method not in SAFE


def _is_form() -> bool:
    return request.method not in SAFE and not _is_agency()
