"""How often one visitor may ask something of us in a short time."""

from __future__ import annotations

from flask import Flask, request
from flask_limiter import ApplicationLimit, Limiter
from flask_limiter.util import get_remote_address

from portal.web.csrf import SAFE
from portal.web.problems import MACHINES

LARGEST_FORM = 64 * 1024
LOGIN_PATHS = ("/login", "/login/callback")
CALLBACKS = "1200 per minute"
"""An agency decides many requests in one night, and tells of each from the same address."""


def add_limits(app: Flask, *, login: str, posts: str, storage: str) -> None:
    """Limits for the whole application, so that also a refused form counts. Before CSRF.

    ``login`` and ``posts`` are written as in "60 per minute", per address of a visitor.
    """
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_FORM, MAX_FORM_PARTS=100)
    Limiter(
        get_remote_address,
        app=app,
        storage_uri=storage,
        application_limits=[
            ApplicationLimit(login, scope="login", exempt_when=lambda: not _is_login()),
            ApplicationLimit(posts, scope="posts", exempt_when=lambda: not _is_form()),
            ApplicationLimit(CALLBACKS, scope="callbacks", exempt_when=lambda: not _is_agency()),
        ],
    )


def _is_login() -> bool:
    return request.path in LOGIN_PATHS


def _is_agency() -> bool:
    return request.path.startswith(MACHINES)


def _is_form() -> bool:
    return request.method not in SAFE and not _is_agency()
