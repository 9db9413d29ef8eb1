"""The citizen's session: who is logged in, since when, and their sealed answers."""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from flask import Flask, g, session
from flask_login import LoginManager, UserMixin, current_user, login_user

from portal.domain.person import Bsn
from portal.services.ports import AnswerStore
from portal.services.summary import KeyOf
from portal.web.visit import Visit

RECENT = timedelta(minutes=5)
PERSON, LOGIN_AT, KEY, PROVIDER = "person", "login_at", "key", "provider"


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
    session[PERSON] = person.reveal()
    session[LOGIN_AT] = at.isoformat()
    session[KEY] = secrets.token_urlsafe(24)
    session[PROVIDER] = dict(provider)
    if login is not None:
        visit().remember_login(*login)
    login_user(Citizen(person, at, session[KEY]))


def sign_in_again(
    at: datetime, provider: Mapping[str, Any], *, login: tuple[str, str] | None = None
) -> None:
    """The citizen of this visit proved again who they are: it goes on, under a new id and key."""
    visit().move(login)
    session[LOGIN_AT] = at.isoformat()
    session[PROVIDER] = dict(provider)
    login_user(Citizen(current_person(), at, session[KEY]))


def sign_out() -> None:
    """End the session: nothing of it remains, here or in the browser."""
    g.leaving = True
    g.pop("_login_user", None)
    visit().begin_again()


def signed_in() -> bool:
    """Whether a citizen is logged in."""
    return bool(current_user.is_authenticated)


def current_person() -> Bsn:
    """The citizen who is logged in; only behind ``@citizen``."""
    return cast(Citizen, current_user).person


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
