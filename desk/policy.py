"""Every route of the desk states who of the staff may use it; one that does not is refused."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, abort, current_app, redirect, request
from werkzeug.wrappers import Response

from desk.staff import Role, current_staff
from portal.web.guard import NoPolicy
from portal.web.policy import Policy, View, policy_of

LOGIN_FIRST = "/session-ended"


def staff(*roles: Role) -> Callable[[View], View]:
    """Only staff with one of these roles may use this route; without roles, all of the staff."""

    def mark(view: View) -> View:
        view._policy = Policy("staff")  # type: ignore[attr-defined]
        view._roles = frozenset(roles)  # type: ignore[attr-defined]
        return view

    return mark


def add_guard(app: Flask) -> None:
    """From here on no route answers without its policy being held."""
    app.before_request(_hold)


def _hold() -> Response | None:
    if request.routing_exception is not None or request.endpoint is None:
        return None  # no route: the error page answers
    view = current_app.view_functions[request.endpoint]
    policy = policy_of(view)
    if policy is None or policy.audience == "citizen":
        raise NoPolicy(f"The route {request.endpoint} states no policy for the desk.")
    if policy.audience != "staff":
        return None
    here = current_staff()
    if here is None:
        return redirect(LOGIN_FIRST, 303)
    roles: frozenset[Role] = getattr(view, "_roles", frozenset())
    if roles and not roles & here.roles:
        abort(403)
    return None
