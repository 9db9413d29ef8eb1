"""The desk of an agency: takes requests, each once, and knows how they stand."""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from connectors.api.request import AnyRequest
from connectors.api.status import Standing
from demo.agencies.decision import Outcome, first_word, too_long
from demo.agencies.offers import Offers
from demo.agencies.problem import Refused
from portal.domain.calendar import amsterdam_day
from portal.domain.request import FINAL

Told = dict[str, Any]
Tell = Callable[[Told], None]


@dataclass(slots=True, kw_only=True)
class Dossier:
    """One request at this agency. ``first`` is the answer that its key gives, for ever.

    ``answered``: a message about it came in.
    """

    id: str
    asked: AnyRequest = field(repr=False)
    digest: bytes = field(repr=False)
    standing: Told
    first: Told
    answered: bool = False


class Desk:
    """The requests at one agency. Thread-safe; ``tell`` hears of every change after the first."""

    def __init__(self, agency: str, offers: Offers, tell: Tell | None = None) -> None:
        self.agency = agency
        self.offers = offers
        self.tell = tell
        self._lock = threading.Lock()
        self._by_key: dict[str, Dossier] = {}
        self._by_id: dict[str, Dossier] = {}

    @property
    def tells(self) -> bool:
        """Whether the portal hears of changes."""
        return self.tell is not None

    def take(self, key: str, body: bytes, asked: AnyRequest, now: datetime) -> tuple[Told, bool]:
        """The first answer, and whether the request is new. Raises ``Refused``."""
        with self._lock:
            if key not in self._by_key:
                dossier = self._open(asked, sha256(body).digest(), now)
                self._by_key[key] = self._by_id[dossier.id] = dossier
                self._note_answer(asked)
                return dossier.first, True
        return self.repeated(key, body) or {}, False

    def repeated(self, key: str, body: bytes) -> Told | None:
        """The answer that this key gave before; None for a new key. Raises ``Refused``."""
        with self._lock:
            known = self._by_key.get(key)
        if known is None:
            return None
        if not hmac.compare_digest(known.digest, sha256(body).digest()):
            raise Refused("idempotency-conflict")
        return known.first

    def standing(self, request_id: str) -> Told:
        """How a request stands. Raises ``Refused``."""
        return self._find(request_id).standing

    def withdraw(self, request_id: str, now: datetime) -> Told:
        """Take a request back, once. Raises ``Refused``."""
        dossier = self._find(request_id)
        with self._lock:
            state = dossier.standing["state"]
            if state == "withdrawn":
                return dossier.standing
            if state in FINAL or dossier.asked.kind not in self.offers.withdraw:
                raise Refused("too-late")
            return self._move(dossier, {"state": "withdrawn"}, now)

    def decide(self, request_id: str, outcome: Outcome, now: datetime) -> Told:
        """Somebody decides, and the portal hears of it. Raises ``Refused``."""
        dossier = self._find(request_id)
        with self._lock:
            if dossier.standing["state"] in FINAL:
                raise Refused("too-late")
            standing = self._move(dossier, outcome, now)
        if self.tell is not None:
            self.tell(standing)
        return standing

    def open_dossiers(self) -> list[Dossier]:
        """The requests that are not decided yet, oldest first."""
        with self._lock:
            found = list(self._by_id.values())
        return [one for one in found if one.standing["state"] not in FINAL]

    def _open(self, asked: AnyRequest, digest: bytes, now: datetime) -> Dossier:
        at_once = asked.kind in self.offers.at_once
        today = amsterdam_day(now)
        refused = too_long(asked, today, self.offers.longest_pause)
        outcome = refused or first_word(asked, today, at_once=at_once)
        request_id = f"v-{secrets.token_urlsafe(12)}".replace("_", ".")
        known = {"version": "1.0", "id": request_id, "kind": asked.kind}
        reference = f"{now.year}-{len(self._by_id) + 1:05}"
        first = known | {"reference": reference, "at": _moment(now)} | outcome
        return Dossier(id=request_id, asked=asked, digest=digest, standing=first, first=first)

    def _note_answer(self, asked: AnyRequest) -> None:
        about = self._by_id.get(getattr(asked.wish, "about", None) or "")
        if about is not None:
            about.answered = True

    def _move(self, dossier: Dossier, outcome: Outcome, now: datetime) -> Told:
        kept = {name: dossier.standing[name] for name in ("version", "id", "kind", "reference")}
        moved = kept | {"at": _moment(now)} | outcome
        Standing.model_validate(moved, context={"today": amsterdam_day(now)})
        dossier.standing = moved
        return moved

    def _find(self, request_id: str) -> Dossier:
        with self._lock:
            found = self._by_id.get(request_id)
        if found is None:
            raise Refused("unknown-request")
        return found


def _moment(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
