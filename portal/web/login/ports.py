"""What logging in needs from the rest of the portal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from portal.services.collect import Collector
from portal.services.ports import AccessLog


class LoginSessions(Protocol):
    """The store of sessions, as far as the identity provider is concerned."""

    def end_by_sid(self, issuer: str, sid: str) -> int:
        """End the sessions that began with this login; how many."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginPorts:
    """``collector`` asks the sources as soon as a citizen has logged in. ``clock`` gives UTC."""

    collector: Collector
    sessions: LoginSessions
    log: AccessLog
    clock: Callable[[], datetime]
