"""The citizen's session: who is logged in, since when, and their sealed answers."""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from flask import Flask, abort, g, session
from flask_login import LoginManager, UserMixin, current_user, login_user

from portal.domain.person import Bsn
from portal.services.helping import Held
from portal.services.ports import AnswerStore
from portal.services.summary import KeyOf
from portal.web.visit import Visit

RECENT = timedelta(minutes=5)
PERSON, LOGIN_AT, KEY, PROVIDER = "person", "login_at", "key", "provider"
LOOK = "look"


class Citizen(UserMixin):  # type: ignore[misc]
    """The citizen who is logged in. Lives for one request."""

    def __init__(self, person: Bsn, login_at: datetime, identifier: str) -> None:
        self.person, self.login_at, self.id = person, login_at, identifier


def visit() -> Visit:
    """The visit of this request."""
    return cast(Visit, session._get_current_object())  # type: ignore[attr-defined]


def sign_in(
    person: Bsn,
    at: datetime,
    provider: Mapping[str, Any],
    *,
    login: tuple[str, str] | None = None,
) -> None:
    """Start the session of a citizen, with a new id; whatever was there before is gone.

    ``at`` is the instant of the login. ``provider`` is what the log-out at the identity provider
    needs (such as the ``id_token``); it is sealed with the rest of the session. ``login`` is the
    issuer and its ``sid``: by these a back-channel log-out finds the session.
    """
    visit().begin_again()
    _begin(person, at, provider)
    if login is not None:
        visit().remember_login(*login)


def _begin(person: Bsn, at: datetime, provider: Mapping[str, Any]) -> None:
    session[PERSON] = person.reveal()
    session[LOGIN_AT] = at.isoformat()
    session[KEY] = secrets.token_urlsafe(24)
    session[PROVIDER] = dict(provider)
    login_user(Citizen(person, at, session[KEY]))


def sign_in_again(
    at: datetime, provider: Mapping[str, Any], *, login: tuple[str, str] | None = None
) -> None:
    """The citizen of this visit proved again who they are: it goes on, under a new id and key."""
    visit().move(login)
    session[LOGIN_AT] = at.isoformat()
    session[PROVIDER] = dict(provider)
    login_user(Citizen(who_logged_in(), at, session[KEY]))


def turn_to(look: Mapping[str, Any] | None) -> None:
    """Look for somebody else from now on, or for oneself again: nothing of what this visit knew
    goes along, and it has another id and key. The login stays, and ends when it would have ended.
    """
    citizen, kept = cast(Citizen, current_user), provider()
    visit().begin_anew()
    _begin(citizen.person, citizen.login_at, kept)
    g.pop("held", None)
    if look is not None:
        session[LOOK] = dict(look)


def sign_out() -> None:
    """End the session: nothing of it remains, here or in the browser."""
    g.leaving = True
    g.pop("_login_user", None)
    visit().begin_again()


def signed_in() -> bool:
    """Whether a citizen is logged in."""
    return bool(current_user.is_authenticated)


def current_person() -> Bsn:
    """The citizen who is logged in, about themselves; only behind ``@citizen``. While they look
    for somebody else they are nobody here: that is refused."""
    if look() is not None:
        abort(403)
    return who_logged_in()


def who_logged_in() -> Bsn:
    """Who is logged in, whomever they look for."""
    return cast(Citizen, current_user).person


def look() -> Mapping[str, Any] | None:
    """For whom a helper looks in this visit: the ``mandate`` and the ``name``; None for oneself."""
    return cast("Mapping[str, Any] | None", session.get(LOOK)) if signed_in() else None


def subject() -> Bsn:
    """Whose debts this visit is about: of the citizen, or of whom their mandate is."""
    held: Held | None = g.get("held")
    return current_person() if held is None else held.person


def shares(source: str) -> bool:
    """Whether what a source tells may be seen in this visit."""
    held: Held | None = g.get("held")
    return held is None or held.mandate.granted.shares(source)


def answers() -> AnswerStore:
    """The sealed answers of this citizen's session; usable in other threads."""
    return visit().answers


def provider() -> Mapping[str, Any]:
    """What ``sign_in`` was given for the log-out at the identity provider."""
    return cast(Mapping[str, Any], session.get(PROVIDER, {}))


def key_of_debt() -> KeyOf:
    """Makes opaque keys of debts for URLs: worthless in any other session.

    The function stays usable after the request, in the threads that ask the sources.
    """
    secret = session[KEY].encode("ascii")

    def key(source: str, debt: str) -> str:
        digest = hmac.digest(secret, f"{len(source)}:{source}{debt}".encode(), "sha256")
        return urlsafe_b64encode(digest[:15]).decode("ascii")

    return key


def login_is_recent(now: datetime) -> bool:
    """Whether the citizen logged in at most 5 minutes ago, as weighty acts need."""
    return signed_in() and now - cast(Citizen, current_user).login_at <= RECENT


def add_login(app: Flask) -> None:
    """Wire Flask-Login: protection basic, nothing remembered beyond the session."""
    manager = LoginManager(app)
    manager.session_protection = "basic"
    manager.user_loader(_citizen)


def _citizen(identifier: str) -> Citizen | None:
    if session.get(KEY) != identifier or PERSON not in session:
        return None
    login_at = datetime.fromisoformat(session[LOGIN_AT])
    return Citizen(Bsn(session[PERSON]), login_at, identifier)
