"""What is sealed in a row of the requests, and of the tasks that are still to be done."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from portal.domain.request_status import RequestStatus
from portal.services.asking import About, Asked, Turn
from portal.services.requests_port import IdempotencyKey
from portal.services.written_request import WrittenRequest
from portal.storage.sealing import Place
from portal.storage.server_keys import ServerKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a request says and what was said of it; ``content`` is without the person's number.

    ``consent`` is the id of the consent that was given with it.
    """

    content: dict[str, Any]
    about: tuple[About, ...] = ()
    status: RequestStatus | None = None
    reason: str | None = None
    consent: str | None = None


_TOLD = TypeAdapter(Told)


def seal_told(keys: ServerKeys, request: bytes, told: Told) -> bytes:
    """Seal it for the row of this request."""
    return keys.seal(_TOLD.dump_json(told), _told_place(request))


def open_told(keys: ServerKeys, request: bytes, sealed: bytes) -> Told:
    """What was sealed. Raises ``SealBroken``."""
    return _TOLD.validate_json(keys.unseal(sealed, _told_place(request)))


def seal_letter(
    keys: ServerKeys, request: bytes, body: WrittenRequest, key: IdempotencyKey
) -> bytes:
    """Seal what is to be sent, with the key under which it is sent every time."""
    return keys.seal(json.dumps([key, body.body.decode()]).encode(), _letter_place(request))


def open_letter(
    keys: ServerKeys, request: bytes, sealed: bytes
) -> tuple[WrittenRequest, IdempotencyKey]:
    """What is to be sent, to the byte as it was confirmed. Raises ``SealBroken``."""
    key, body = json.loads(keys.unseal(sealed, _letter_place(request)))
    return WrittenRequest(body.encode()), IdempotencyKey(key)


def asked_from(keys: ServerKeys, row: Row[Any], turns: Iterable[Turn]) -> Asked:
    """A row of the requests as the citizen may see it. Raises ``SealBroken``."""
    told = open_told(keys, row.id, row.sealed)
    return Asked(
        id=text_of(row.id),
        source=row.source,
        state=row.state,
        asked_at=row.asked_at,
        changed_at=row.changed_at,
        content=told.content,
        about=told.about,
        status=told.status,
        reason=told.reason,
        leaving=row.leaving,
        consent=told.consent,
        turns=tuple(turns),
    )


def wish_text(content: Mapping[str, Any]) -> str:
    """What is asked, whenever it is asked and agreed to."""
    timeless = {name: value for name, value in content.items() if name != "made_at"}
    if "consent" in content["wish"]:
        timeless["wish"] = {n: v for n, v in content["wish"].items() if n != "consent"}
    return json.dumps(timeless, sort_keys=True)


def text_of(request: bytes) -> str:
    """The id of a request, as in an address."""
    return urlsafe_b64encode(request).rstrip(b"=").decode("ascii")


def bytes_of(text: str) -> bytes:
    """The id again; empty for what is none of ours."""
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""


def _told_place(request: bytes) -> Place:
    return Place("request", "sealed", (request,))


def _letter_place(request: bytes) -> Place:
    return Place("outbox", "sealed", (request,))
