"""Flask's sessions, kept in the store behind one cookie."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from flask import Flask, Response, current_app, request
from flask.sessions import SessionInterface, SessionMixin
from flask.wrappers import Request

from portal.web.policy import policy_of
from portal.web.session_store import SessionStore
from portal.web.visit import Visit


class Sessions(SessionInterface):
    """Opens and saves visits. The cookie holds the only key of the visit.

    ``local_http``: plain HTTP on this machine itself, where browsers refuse ``__Host-``.
    ``quarantined`` says which sources are not to be shown now.
    """

    def __init__(
        self,
        store: SessionStore,
        clock: Callable[[], datetime],
        *,
        quarantined: Callable[[str], bool],
        local_http: bool,
    ) -> None:
        self._store, self._clock, self._quarantined = store, clock, quarantined
        self.name = "session" if local_http else "__Host-session"
        self._cookie: dict[str, Any] = {
            "path": "/",
            "secure": not local_http,
            "httponly": True,
            "samesite": "Lax",
        }

    def open_session(self, app: Flask, request: Request) -> Visit:
        """Nothing is read yet."""
        token = request.cookies.get(self.name) or None
        return Visit(self._store, self._clock, token, self._quarantined)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Write what changed, renew the idle time, and set or take back the cookie."""
        visit = cast(Visit, session)
        if visit.broken:
            return
        visit.keep()
        if _renews():
            visit.renew()
        if visit.told:
            return
        if visit.token is None:
            response.delete_cookie(self.name, **self._cookie)
        else:
            response.set_cookie(self.name, visit.token, **self._cookie)


def _renews() -> bool:
    policy = policy_of(current_app.view_functions.get(request.endpoint or ""))
    return policy is not None and policy.renews
