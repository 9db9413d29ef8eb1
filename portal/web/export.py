"""My data as JSON: everything the sources told us in this visit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from flask import Blueprint, Response

from portal.services.export import export_all
from portal.web.debt_pages import DebtPages
from portal.web.policy import citizen, recent_login
from portal.web.sessions import answers

BLOCK_BYTES = 64 * 1024


def blueprint(pages: DebtPages) -> Blueprint:
    """/export.json, as a download that is not kept anywhere."""
    routes = Blueprint("export", __name__)

    @routes.get("/export.json")
    @recent_login
    @citizen
    def download() -> Response:
        kept = answers()
        asked = [kept.answer(agency.id) for agency in pages.agencies if agency.connected]
        known = [answer for answer in asked if answer is not None]
        data = export_all(pages.agencies, known, pages.clock(), pages.today())
        response = Response(_blocks(_written(data)), mimetype="application/json")
        response.headers["Content-Disposition"] = 'attachment; filename="mijn-schulden.json"'
        response.headers["Cache-Control"] = "no-store"
        return response

    return routes


def _blocks(pieces: Iterator[str]) -> Iterator[bytes]:
    """The pieces in blocks of some size, each sent before the next one is made."""
    block = bytearray()
    for piece in pieces:
        block += piece.encode()
        if len(block) >= BLOCK_BYTES:
            yield bytes(block)
            block.clear()
    yield bytes(block)


def _written(data: Mapping[str, Any]) -> Iterator[str]:
    """The data as JSON, piece by piece; what comes one by one is written one by one."""
    before = "{"
    for name, value in data.items():
        yield f"{before}{_json(name)}: "
        if isinstance(value, Iterator):
            yield from _written_list(value)
        else:
            yield _json(value)
        before = ", "
    yield "}"


def _written_list(items: Iterator[Any]) -> Iterator[str]:
    before = "["
    for item in items:
        yield before + _json(item)
        before = ", "
    yield "[]" if before == "[" else "]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
