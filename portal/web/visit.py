"""A visit: Flask's session, loaded from the store only when something reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from flask.sessions import SessionMixin

from portal.services.held_answers import HeldAnswers
from portal.services.paper import PaperKeeper
from portal.services.ports import AnswerStore
from portal.web.session_store import LONGEST, PageKeeper, SessionStore, StoredSession


class Visit(SessionMixin):
    """Flask's session. Nothing is read until needed, nothing kept until something is written.

    ``token`` is what the browser sent. After ``begin_again`` the visit has no past: what is
    written next gets a new id and a new key. ``broken``: the store failed, leave all as it is.
    ``quarantined`` says which sources are not to be shown.
    """

    modified = False
    broken = False

    def __init__(
        self,
        store: SessionStore,
        clock: Callable[[], datetime],
        token: str | None,
        quarantined: Callable[[str], bool],
    ) -> None:
        self._store, self._clock, self._quarantined = store, clock, quarantined
        self._sent = token
        self._loaded = token is None
        self._stored: StoredSession | None = None
        self._empty: dict[str, Any] = {}

    @property
    def token(self) -> str | None:
        """What the browser should hold; None when there is nothing to hold."""
        return self._stored.token if self._stored is not None else None

    @property
    def told(self) -> bool:
        """Whether the browser already holds what it should, or this was never looked at."""
        return not self._loaded or self._sent == self.token

    @property
    def expired(self) -> bool:
        """Whether the browser holds a visit that is over."""
        return self._sent is not None and self.stored is None

    @property
    def exists(self) -> bool:
        """Whether anything is kept in this visit, or about to be."""
        return self.stored is not None or bool(self._empty)

    @property
    def answers(self) -> AnswerStore:
        """The answers of the sources; makes the visit when there is none yet."""
        return HeldAnswers(self._made().answers, self._quarantined)

    @property
    def page(self) -> PageKeeper:
        """The page that this visit keeps; makes the visit when there is none yet."""
        return self._made().page

    @property
    def paper(self) -> PaperKeeper:
        """The paper that this visit keeps; usable in other threads."""
        return self._made().paper

    @property
    def left_seconds(self) -> int:
        """How long this visit can last at most, from now."""
        if self.stored is None:
            return 0
        return max(0, int((self.stored.created_at + LONGEST - self._clock()).total_seconds()))

    def begin_again(self) -> None:
        """End this visit and start an empty one, with another id (at log-in and log-out).

        Also when the store fails the browser loses its key, and with it the way to the data.
        """
        try:
            if self.stored is not None:
                self._store.end(self.stored)
        finally:
            self._loaded, self.broken = True, False
            self._stored, self._empty, self.modified = None, {}, False

    def move(self, login: tuple[str, str] | None) -> None:
        """Go on with all that is in this visit under another id and key, after a new login."""
        self._stored = self._store.rotate(self._made(), self._clock(), login=login)

    def begin_anew(self) -> None:
        """Go on in this login with nothing of what was known, under another id and key."""
        self._stored = self._store.begin_anew(self._made(), self._clock())

    def remember_login(self, issuer: str, sid: str) -> None:
        """Make this visit end too when its login at the identity provider ends."""
        self._store.remember_login(self._made(), issuer, sid)

    def keep(self) -> None:
        """Write what changed."""
        if self.modified:
            self._store.save(self._made(), self._clock())
            self.modified = False

    def renew(self) -> None:
        """The citizen did something: the idle time starts again."""
        if self._stored is not None:
            self._store.touch(self._stored, self._clock())

    @property
    def stored(self) -> StoredSession | None:
        """What the store has of this visit. Raises what the store raises, once."""
        if not self._loaded:
            self._loaded = True
            try:
                self._stored = self._store.load(self._sent or "", self._clock())
            except Exception:
                self.broken = True
                raise
        return self._stored

    def _made(self) -> StoredSession:
        found = self.stored
        if found is None:
            found = self._stored = self._store.create(self._clock())
            found.values.update(self._empty)
            self.modified = True
        return found

    def _values(self) -> dict[str, Any]:
        found = self.stored
        return self._empty if found is None else found.values

    def __getitem__(self, name: str) -> Any:
        return self._values()[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._values()[name] = value
        self.modified = True

    def __delitem__(self, name: str) -> None:
        del self._values()[name]
        self.modified = True

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())
