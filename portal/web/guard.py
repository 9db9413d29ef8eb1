"""Holds every request against the policy of its route."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask import Flask, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response

from portal.web.looking import Looking
from portal.web.policy import policy_of
from portal.web.quick_exit import has_left
from portal.web.recent_login import log_in_again
from portal.web.sessions import login_is_recent, look, signed_in


class NoPolicy(RuntimeError):
    """A route was made without a policy."""


def add_guard(app: Flask, looking: Looking, clock: Callable[[], datetime]) -> None:
    """From here on no route answers without its policy being held. ``clock`` gives UTC."""
    app.before_request(lambda: _hold(looking, clock()))


def _hold(looking: Looking, now: datetime) -> Response | None:
    if request.routing_exception is not None or request.endpoint is None:
        return None  # no route: the error page answers
    policy = policy_of(current_app.view_functions[request.endpoint])
    if policy is None:
        raise NoPolicy(f"The route {request.endpoint} states no policy.")
    if policy.audience != "citizen":
        return None
    if not signed_in():
        if not policy.renews:
            abort(401)
        return redirect(url_for("quick_exit.blank" if has_left() else "session.ended"), 303)
    if look() is not None:
        return looking.hold(policy)
    return log_in_again() if policy.recent and not login_is_recent(now) else None
