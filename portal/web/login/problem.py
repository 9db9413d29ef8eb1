"""Why a login did not succeed."""

from __future__ import annotations

from enum import StrEnum


class LoginProblem(StrEnum):
    """What the citizen is told. Each has its own page."""

    CANCELLED = "cancelled"
    LEVEL_TOO_LOW = "level_too_low"
    PROVIDER_DOWN = "provider_down"
    REFUSED = "refused"
    EXPIRED = "expired"
    INTERNAL = "internal"


class LoginRefused(Exception):
    """No session. ``detail`` says for the operator which check failed; it holds no data."""

    def __init__(self, problem: LoginProblem, detail: str) -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        self.detail = detail


def refused(detail: str) -> LoginRefused:
    """An answer that is malformed or forged."""
    return LoginRefused(LoginProblem.REFUSED, detail)
