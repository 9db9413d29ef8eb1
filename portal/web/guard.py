"""Holds every request against the policy of its route."""

from __future__ import annotations

from flask import Flask, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response

from portal.web.policy import policy_of
from portal.web.quick_exit import has_left
from portal.web.sessions import signed_in


class NoPolicy(RuntimeError):
    """A route was made without a policy."""


def add_guard(app: Flask) -> None:
    """From here on no route answers without its policy being held."""
    app.before_request(_hold)


def _hold() -> Response | None:
    if request.routing_exception is not None or request.endpoint is None:
        return None  # no route: the error page answers
    policy = policy_of(current_app.view_functions[request.endpoint])
    if policy is None:
        raise NoPolicy(f"The route {request.endpoint} states no policy.")
    if policy.audience != "citizen" or signed_in():
        return None
    if not policy.renews:
        abort(401)
    return redirect(url_for("quick_exit.blank" if has_left() else "session.ended"), 303)
