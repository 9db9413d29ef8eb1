"""Every route states its policy; a route without one is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

View = TypeVar("View", bound=Callable[..., Any])
Audience = Literal["public", "citizen", "machine", "staff"]
Seen = Literal["overview", "source", "debts", "debt", "visit"]
"""What a helper sees: debts of the citizen, which is logged; or only that the visit goes on."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Who may use a route. ``renews``: whether a visit keeps the session alive. ``recent``: only
    after a login of at most five minutes ago. ``helper``: what a helper sees there of the citizen
    for whom they look; None: such a helper is refused."""

    audience: Audience
    renews: bool = True
    recent: bool = False
    helper: Seen | None = None


def public(view: View) -> View:
    """Anyone may use this route, with or without a login."""
    return _mark(view, Policy("public"))


def citizen(view: View) -> View:
    """Only a citizen who is logged in may use this route, for their own data."""
    return _mark(view, Policy("citizen"))


def machine(view: View) -> View:
    """For machines (health, metrics, back-channel): no session, and no form token.

    The route itself checks who calls.
    """
    return _mark(view, Policy("machine", renews=False))


def poll(view: View) -> View:
    """A page asks this by itself: it does not keep the session alive. Stands above the policy."""
    policy = policy_of(view)
    if policy is None:
        raise TypeError("@poll stands above @public or @citizen.")
    return _mark(view, replace(policy, renews=False))


def recent_login(view: View) -> View:
    """A weighty act: needs a login of at most five minutes ago. Stands above ``@citizen``.

    Marks the page with the form (GET) and what the form does (POST, at the same address).
    """
    policy = policy_of(view)
    if policy is None or policy.audience != "citizen":
        raise TypeError("@recent_login stands above @citizen.")
    return _mark(view, replace(policy, recent=True))


def helper_sees(what: Seen) -> Callable[[View], View]:
    """A helper may come here who looks for somebody else. Stands above ``@citizen``.

    Without this a helper is refused. Only for looking, never for anything that lasts.
    """

    def mark(view: View) -> View:
        policy = policy_of(view)
        if policy is None or policy.audience != "citizen" or policy.recent:
            raise TypeError("@helper_sees stands above @citizen, and not with @recent_login.")
        return _mark(view, replace(policy, helper=what))

    return mark


def policy_of(view: Callable[..., Any] | None) -> Policy | None:
    """The policy that a route states, or None."""
    found = getattr(view, "_policy", None)
    return found if isinstance(found, Policy) else None


def _mark(view: View, policy: Policy) -> View:
    view._policy = policy  # type: ignore[attr-defined]
    return view
