"""What the web needs from the store of sealed sessions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Protocol

from portal.services.paper import PaperKeeper
from portal.services.ports import AnswerStore

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=2)


class StoredSession(Protocol):
    """One visit, sealed with a key that only the citizen's cookie holds."""

    @property
    def values(self) -> dict[str, Any]:
        """What Flask's session holds."""
        ...

    @property
    def token(self) -> str:
        """What the cookie holds: the id and the key."""
        ...

    @property
    def created_at(self) -> datetime:
        """When the visit began."""
        ...

    @property
    def last_seen(self) -> datetime:
        """The last time the citizen did something."""
        ...

    @property
    def answers(self) -> AnswerStore:
        """The answers of the sources in this visit."""
        ...

    @property
    def page(self) -> PageKeeper:
        """The page that this visit keeps."""
        ...

    @property
    def paper(self) -> PaperKeeper:
        """The paper that this visit keeps."""
        ...


class PageKeeper(Protocol):
    """Keeps one page of a visit, sealed, until an answer of a source changes."""

    def read(self, mark: str) -> bytes | None:
        """The page, when it was kept with this mark and no answer changed since; else None."""
        ...

    def keep(self, mark: str, page: bytes) -> None:
        """Keep a page in place of the one before; it may also not be kept."""
        ...


class SessionStore(Protocol):
    """Where visits are kept: 15 minutes idle, 2 hours in all."""

    def create(self, now: datetime) -> Any:
        """A new visit with a new id and key."""
        ...

    def rotate(self, old: Any, now: datetime, *, login: tuple[str, str] | None) -> Any:
        """The same visit under another id and key, after a new login."""
        ...

    def begin_anew(self, old: Any, now: datetime) -> Any:
        """An empty visit under another id and key, of the same login and no longer than that."""
        ...

    def remember_login(self, session: Any, issuer: str, sid: str) -> None:
        """Make the visit findable by its login at the identity provider."""
        ...

    def load(self, token: str, now: datetime) -> Any:
        """The visit of this token, or None when it ended, expired or never was."""
        ...

    def save(self, session: Any, now: datetime) -> None:
        """Keep the values."""
        ...

    def touch(self, session: Any, now: datetime) -> None:
        """The citizen did something: the idle time starts again. May be written now and then."""
        ...

    def end(self, session: Any) -> None:
        """End the visit; nothing of it remains."""
        ...
