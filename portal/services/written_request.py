"""A request as it goes to the agency: the bytes that were confirmed are the bytes that are sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from portal.domain import request
from portal.domain.person import Bsn
from portal.domain.request import ContactWish, RequestKind, Wish

VERSION = "1.1"
_KINDS: dict[type[Any], RequestKind] = {
    request.Arrangement: "arrangement",
    request.Objection: "objection",
    request.Pause: "pause",
    request.Correction: "correction",
    request.Message: "message",
    request.DebtHelp: "debt_help",
}


@dataclass(frozen=True, slots=True)
class WrittenRequest:
    """The body of a request. It holds the person's number: seal it, never log or show it whole."""

    body: bytes = field(repr=False)

    @property
    def kind(self) -> RequestKind:
        """Which of the six kinds it is."""
        kind: RequestKind = json.loads(self.body)["kind"]
        return kind

    def content(self) -> Mapping[str, Any]:
        """All that is sent, but for the person's number: what a citizen confirms."""
        return {name: value for name, value in json.loads(self.body).items() if name != "bsn"}


def write_request(
    person: Bsn,
    wish: Wish,
    *,
    made_at: datetime,
    language: str,
    contact: ContactWish | None = None,
) -> WrittenRequest:
    """Write a request; the same request is always the same bytes.

    ``made_at`` is when the citizen confirmed it, an instant with a zone; ``language`` is the code
    of the language they read.
    """
    if made_at.tzinfo is None:
        raise ValueError("made_at needs a zone.")
    content = {
        "version": VERSION,
        "kind": kind_of(wish),
        "bsn": person.reveal(),
        "made_at": made_at.isoformat(timespec="seconds"),
        "language": language,
        "contact": _plain(contact),
        "wish": _plain(wish),
    }
    told = {name: value for name, value in content.items() if value is not None}
    return WrittenRequest(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def kind_of(wish: Wish) -> RequestKind:
    """Which of the six kinds a wish is."""
    return _KINDS[type(wish)]


def _plain(value: Any) -> Any:
    """A value of the domain as JSON has it; what is not known is left out."""
    if is_dataclass(value):
        found = ((one.name, _plain(getattr(value, one.name))) for one in fields(value))
        return {name: plain for name, plain in found if plain is not None}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return value
