"""Who of the staff is logged in, in this visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from flask import g, session

from portal.domain.desk import Staff
from portal.web.session_cookie import Sessions
from portal.web.sessions import visit

Role = Literal["desk", "policy"]
ROLES: tuple[Role, ...] = get_args(Role)
STAFF, PROVIDER = "desk_staff", "desk_provider"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Who is logged in. ``desk``: handles requests; ``policy``: sees counts only."""

    staff: Staff
    roles: frozenset[Role]


class DeskSessions(Sessions):
    """Visits of staff, behind a cookie of their own: that of a citizen is never looked at."""

    def __init__(self, *args: Any, local_http: bool, **named: Any) -> None:
        super().__init__(*args, local_http=local_http, **named)
        self.name = "desk-session" if local_http else "__Host-desk-session"


def sign_in(
    who: Colleague, provider: Mapping[str, str], login: tuple[str, str] | None = None
) -> None:
    """Start the visit of staff, under a new id; whatever was there before is gone."""
    visit().begin_again()
    session[STAFF] = {
        "id": who.staff.id,
        "name": who.staff.name,
        "municipality": who.staff.municipality,
        "roles": sorted(who.roles),
    }
    session[PROVIDER] = dict(provider)
    if login is not None:
        visit().remember_login(*login)


def sign_out() -> str | None:
    """End the visit; the token that the log-out at the provider needs, if any."""
    token: str | None = session.get(PROVIDER, {}).get("id_token")
    g.leaving = True
    visit().begin_again()
    return token


def current_staff() -> Colleague | None:
    """Who is logged in, or None. A visit of a citizen is nobody here."""
    kept = session.get(STAFF)
    if kept is None:
        return None
    who = Staff(id=kept["id"], name=kept["name"], municipality=kept["municipality"])
    return Colleague(staff=who, roles=frozenset(kept["roles"]))


def here() -> Staff:
    """Who of the staff asks; only behind ``@staff``."""
    found = current_staff()
    if found is None:
        raise RuntimeError("Nobody is logged in.")
    return found.staff
