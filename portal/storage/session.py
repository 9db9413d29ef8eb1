"""One visit of a citizen, sealed with a key that only the cookie holds."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from portal.storage.answers import SealedAnswers
from portal.storage.kept_page import KeptPage
from portal.storage.papers import SealedPaper
from portal.storage.sealing import Place
from portal.storage.session_key import SessionKey

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=2)
CLOCK_SLACK = timedelta(minutes=1)


@dataclass(slots=True, kw_only=True)
class Session:
    """A visit. ``values`` may be changed and are kept by ``SessionStore.save``: plain JSON only.

    ``last_seen`` is written at most once in 30 seconds; ``expires_at`` follows the written value,
    so what a page says about the end is what will happen. ``new`` is true in the request in
    which the session was made. The hidden fields are for the store.
    """

    key: SessionKey = field(repr=False)
    values: dict[str, Any] = field(repr=False)
    created_at: datetime
    last_seen: datetime
    answers: SealedAnswers = field(repr=False)
    page: KeptPage = field(repr=False)
    paper: SealedPaper = field(repr=False)
    revision: int = field(default=1, repr=False)
    stored: bytes = field(default=b"{}", repr=False)
    new: bool = False

    @property
    def token(self) -> str:
        """What the cookie holds: ``<id>.<key>``. Never in a log, URL or page."""
        return self.key.token

    @property
    def expires_at(self) -> datetime:
        """The instant at which this session ends when the citizen does nothing more."""
        return min(self.last_seen + IDLE, self.created_at + LONGEST)


def is_over(created_at: datetime, last_seen: datetime, now: datetime) -> bool:
    """Whether a session has ended; also when the clock was set back to before its start."""
    if now < created_at - CLOCK_SLACK:
        return True
    return now - last_seen >= IDLE or now - created_at >= LONGEST


def place_of(key: SessionKey) -> Place:
    """Where the sealed values of a session belong."""
    return Place("session", "sealed", (key.id_hash,))


def to_json(values: dict[str, Any]) -> bytes:
    """The values as bytes. Raises ``TypeError`` for what JSON cannot hold."""
    return json.dumps(values, separators=(",", ":"), allow_nan=False).encode()


def merged(stored: bytes, ours: bytes, theirs: bytes) -> bytes:
    """What two requests of one visit made of the same values, key by key.

    ``stored`` is what both read, ``theirs`` what the other already wrote. A key that we set or
    removed is as we want it (the last one wins); every other key stays as the other left it.
    """
    before, after, result = json.loads(stored), json.loads(ours), json.loads(theirs)
    for name in before.keys() - after.keys():
        result.pop(name, None)
    result.update({n: v for n, v in after.items() if n not in before or before[n] != v})
    return to_json(result)
