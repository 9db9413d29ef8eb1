"""The problem in what came (RFC 9457), if it is one of ours."""

from __future__ import annotations

from connectors import strict_json
from connectors.api.problem import code_in
from connectors.codes import AnswerRejected
from connectors.kit.came import Came


def code_of(came: Came) -> str | None:
    """The code of the problem; None when there is none that we know."""
    if came.media != "application/problem+json" or came.fault:
        return None
    try:
        return code_in(strict_json.load(came.body))
    except AnswerRejected:
        return None
