"""Problem details (RFC 9457) as a model, and the code of ours in one that somebody sent."""

from __future__ import annotations

from pydantic import Field

from connectors.wire.events import Wire
from portal.services.problems import BY_CODE


class Problem(Wire):
    """Problem details. ``reason`` and ``field`` say, for bad-request, what was wrong and where."""

    type: str = Field(max_length=300)
    title: str = Field(max_length=300)
    status: int = Field(ge=400, le=599)
    detail: str | None = Field(default=None, max_length=2000)
    reason: str | None = Field(default=None, max_length=64)
    field: str | None = Field(default=None, max_length=300)


def code_in(read: object) -> str | None:
    """The code of a problem that somebody sent; None when it names none that we know."""
    told = read.get("type") if isinstance(read, dict) else None
    code = told.rstrip("/").rpartition("/")[2] if isinstance(told, str) else ""
    return code if code in BY_CODE else None
