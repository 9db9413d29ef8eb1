"""Sending a request as the portal does, and reading how it stands."""

from __future__ import annotations

from urllib.parse import quote

from pydantic import ValidationError

from connectors import strict_json
from connectors.api.mistake import mistake_in
from connectors.api.status import AnyStanding, Standing
from connectors.codes import AnswerRejected
from connectors.http import Question
from connectors.kit.came import Came
from connectors.kit.promise import Broken
from connectors.kit.talk import JSON, Talk
from connectors.requests import REQUESTS_PATH
from portal.services.requests_port import IdempotencyKey


def send(talk: Talk, body: bytes, key: str, how: str) -> Came:
    """Send these bytes with this key; ``how`` is for the report."""
    headers = {**JSON, "Idempotency-Key": key}
    return talk.ask(Question("POST", REQUESTS_PATH, body, headers), how)


def new_key() -> str:
    """A key that nobody used."""
    return IdempotencyKey.new()


def standing_of(talk: Talk, request_id: str) -> Came:
    """Ask how a request stands."""
    return talk.ask(Question("GET", _path(request_id), b"", {}), "(its status)")


def withdraw(talk: Talk, request_id: str) -> Came:
    """Take a request back."""
    return talk.ask(Question("POST", _path(request_id) + "/withdraw", b"", {}), "(take it back)")


def read_standing(talk: Talk, came: Came) -> AnyStanding:
    """How a request stands. Raises ``Broken`` with the field that is wrong."""
    try:
        read = strict_json.load(came.body)
        return Standing.model_validate(read, context={"today": talk.today}).root
    except AnswerRejected as refusal:
        raise Broken(f"How the request stands cannot be read: {refusal.reason}.") from None
    except ValidationError as error:
        reason, place = mistake_in(error)
        where = f" in {place}" if place else ""
        raise Broken(f"How the request stands cannot be read: {reason}{where}.") from None


def _path(request_id: str) -> str:
    return f"{REQUESTS_PATH}/{quote(request_id, safe='')}"
