"""The reply that a case sends: its bytes, in which pieces, and how long it waits."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.hostile.body import body_of, good_body, joined
from tests.hostile.case import Case
from tests.hostile.signed import signature_of

TOKEN = "toegang-van-de-proef"
PAUSE_SECONDS = 0.05


@dataclass(frozen=True)
class Piece:
    """Bytes, and the seconds to wait before what follows."""

    content: bytes
    wait: float = 0.0


def good_token() -> bytes:
    """A reply with a token."""
    return _response(json.dumps({"access_token": TOKEN, "token_type": "Bearer"}).encode(), {})


def good_reply() -> bytes:
    """A reply with nothing wrong."""
    return _response(good_body(), {})


def pieces_of(case: Case, asked: str = "") -> Iterator[Piece]:
    """What the source sends, piece by piece. ``asked`` is the ``Request-Id`` of the question."""
    reply = case.reply
    content = _content(case, asked)
    head = content.find(b"\r\n\r\n") + 4
    until = reply.get("until", len(content))
    content = content[: head if until == "body" else until]
    at_once = reply.get("bytes_at_once")
    if at_once:
        start = head if reply.get("from") == "body" else 0
        if start:
            yield Piece(content[:start])
        for place in range(start, len(content), at_once):
            yield Piece(content[place : place + at_once], PAUSE_SECONDS)
    else:
        yield Piece(content, reply.get("pause", 0.0))


def _content(case: Case, asked: str) -> bytes:
    """The whole reply."""
    reply = case.reply
    if "raw" in reply:
        return joined(reply["raw"]).decode().encode("latin-1", "replace")
    if "body" in reply:
        body = joined(reply["body"])
    else:
        body = good_token().partition(b"\r\n\r\n")[2] if case.to == "token" else body_of(case)
    if case.sign is not None:
        reply = reply | {"headers": [*reply.get("headers", []), *signature_of(case, body, asked)]}
        body = body + case.sign.get("behind", "").encode()
    packing = reply.get("packed", case.packed)
    for name in (packing or "").split():
        body = gzip.compress(body, 1) if name == "gzip" else zlib.compress(body)
    body = body[: reply.get("cut")] + reply.get("behind", "").encode()
    return _response(body, reply, reply.get("encoding") or (packing or "").replace(" ", ", "))


def _response(body: bytes, reply: dict[str, Any], encoding: str = "") -> bytes:
    lines = [
        f"HTTP/1.1 {reply.get('status', '200 OK')}",
        f"Content-Type: {reply.get('media', 'application/json')}",
        *([f"Content-Encoding: {encoding}"] if encoding else []),
        f"Content-Length: {len(body)}",
        "Connection: close",
        *reply.get("headers", []),
    ]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body
