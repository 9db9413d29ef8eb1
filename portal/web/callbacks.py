"""``POST /v1/callbacks``: an agency tells that a request of a citizen changed.

Who calls is shown by a signature over the body. What it tells is only a nudge: the status is asked
for at the agency itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog
from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from portal.services.problems import API_VERSION
from portal.services.requests_port import NewsReader, NewsRefused, RequestFollower
from portal.web.policy import machine
from portal.web.problems import problem

log = structlog.get_logger("portal.callbacks")


def blueprint(
    reader: NewsReader, follower: RequestFollower, clock: Callable[[], datetime]
) -> Blueprint:
    """The address for all agencies. ``clock`` gives instants with a zone."""
    pages = Blueprint("callbacks", __name__)

    @pages.post("/v1/callbacks")
    @machine
    def callback() -> ResponseReturnValue:
        if request.mimetype != "application/json":
            return problem("unsupported-media")
        signature = request.headers.get("JWS-Signature", "")
        try:
            news = reader.read(request.get_data(cache=False), signature, clock())
        except NewsRefused as refusal:
            log.warning("callback_refused", code=refusal.code, reason=refusal.reason)
            return problem(refusal.code, reason=refusal.reason, field=refusal.field)
        if not follower.note(news):
            return problem("unknown-request")
        return "", 204, {"API-Version": API_VERSION}

    return pages
