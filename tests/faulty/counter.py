"""The desk of the good agency: takes requests, each once, and lets them be taken back."""

from __future__ import annotations

import json
import threading
from typing import Any

from werkzeug import Request, Response

Json = dict[str, Any]
OFFERED = ("arrangement", "message")


class Refused(Exception):
    """Not done; ``code`` is of portal/services/problems.py."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Counter:
    """Takes requests. A faulty one overrides a single method."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.by_key: dict[str, tuple[bytes, Json]] = {}
        self.by_id: dict[str, Json] = {}

    def reply(self, request: Request) -> Response:
        """The answer to whatever was asked under ``/v1/requests``."""
        parts = request.path.split("/")[3:]
        if not parts:
            told, status = self.take(request.headers["Idempotency-Key"], request.get_data())
            return _written(told, status)
        if parts[1:] == ["withdraw"]:
            return _written(self.withdraw(parts[0]), 200)
        return _written(self.standing(parts[0]), 200)

    def take(self, key: str, body: bytes) -> tuple[Json, int]:
        """What was said to this key before, or a new request."""
        with self.lock:
            if key in self.by_key:
                return self.again(key, body), 200
            told = self.open(json.loads(body)["kind"])
            self.by_key[key] = body, told
            return told, 201

    def again(self, key: str, body: bytes) -> Json:
        """The answer that this key gave, when the bytes are the same."""
        before, told = self.by_key[key]
        if before != body:
            raise Refused("idempotency-conflict")
        return told

    def open(self, kind: str) -> Json:
        """A new request of a kind that is offered."""
        if not self.is_offered(kind):
            raise Refused("not-offered")
        number = f"v-{len(self.by_id) + 1}"
        told = {
            "version": "1.0",
            "id": number,
            "kind": kind,
            "state": "received",
            "at": "2026-11-21T10:02:00+01:00",
        }
        self.by_id[number] = told
        return told

    def is_offered(self, kind: str) -> bool:
        """Whether requests of this kind are taken."""
        return kind in OFFERED

    def standing(self, number: str) -> Json:
        """How a request stands."""
        if number not in self.by_id:
            raise Refused("unknown-request")
        return self.by_id[number]

    def withdraw(self, number: str) -> Json:
        """Take a request back; twice is the same as once."""
        self.by_id[number] = self.standing(number) | {"state": "withdrawn"}
        return self.by_id[number]


def _written(body: Json, status: int) -> Response:
    return Response(json.dumps(body), status, content_type="application/json")
