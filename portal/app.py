"""create_app: the only place that knows everything. Read it as a table of contents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask

from portal.settings import Settings

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


def create_app(settings: Settings, *, clock: Clock = system_clock) -> Flask:
    """The portal, ready to serve."""
    return Flask("portal", static_folder=None)
