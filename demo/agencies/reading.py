"""Reading what was sent, as strictly as the agency API says."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from flask import request
from pydantic import BaseModel, ValidationError

from connectors import strict_json
from connectors.api.mistake import mistake_in
from connectors.codes import AnswerRejected
from demo.agencies.problem import Refused
from portal.domain.calendar import amsterdam_day

MOST_BYTES = 64 * 1024
Model = TypeVar("Model", bound=BaseModel)


def read_body(model: type[Model], now: datetime) -> tuple[Model, bytes]:
    """What was sent, checked, and the very bytes. Raises ``Refused``."""
    if request.mimetype != "application/json":
        raise Refused("unsupported-media")
    body = request.get_data(cache=False)
    return read(body, model, now), body


def read(body: bytes, model: type[Model], now: datetime) -> Model:
    """A body as a model. Raises ``Refused``: what was wrong with which field, never its value."""
    try:
        return model.model_validate(strict_json.load(body), context={"today": amsterdam_day(now)})
    except AnswerRejected as refusal:
        raise Refused("bad-request", reason=refusal.reason) from None
    except ValidationError as error:
        reason, field = mistake_in(error)
        raise Refused("bad-request", reason=reason, field=field) from None
