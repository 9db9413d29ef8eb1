"""What can be done at which address, by whom, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel

from connectors.api import debts, request, status

Side = Literal["agency", "portal"]
Proof = Literal["basic", "token", "signature"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method at one address.

    ``side`` serves it; ``proof`` is how the caller shows who it is. ``answers`` has the model per
    status of a success; ``problems`` the codes of portal/services/problems.py. ``leads_to`` are the
    operations that take the ``id`` of its answer.
    """

    id: str
    method: str
    path: str
    side: Side
    summary: str
    text: str
    proof: Proof
    body: type[BaseModel] | None = None
    answers: Mapping[int, type[BaseModel] | None]
    problems: tuple[str, ...]
    parameters: tuple[str, ...] = ()
    optional: bool = False
    leads_to: tuple[str, ...] = ()


_ALWAYS = ("bad-request", "token-missing", "too-many", "maintenance", "internal")
_WITH_BODY = (*_ALWAYS, "too-large", "unsupported-media")

OPERATIONS = (
    Operation(
        id="token",
        method="post",
        path="/oauth2/token",
        side="agency",
        summary="Give the portal a token",
        text=(
            "OAuth 2.0 client credentials (RFC 6749, section 4.4). The portal keeps the token until"
            " shortly before it ends, and fetches a new one once when it is refused."
        ),
        proof="basic",
        answers={200: debts.TokenGiven, 400: debts.TokenRefused, 401: debts.TokenRefused},
        problems=("too-large", "too-many", "maintenance", "internal"),
    ),
    Operation(
        id="query",
        method="post",
        path="/v1/debts/query",
        side="agency",
        summary="Tell all debts of a person",
        text=(
            "The person is in the body, never in an address. Answer with the whole history of every"
            " debt that is still open, and of those settled in the last year. Looking is not"
            " acting: nothing may follow from this question, for the person or the debt."
        ),
        proof="token",
        body=debts.DebtsQuery,
        answers={200: debts.DebtsAnswer},
        problems=(*_WITH_BODY, "unknown-person"),
    ),
    Operation(
        id="known",
        method="post",
        path="/v1/persons/known",
        side="agency",
        summary="Say whether a person is known, from a keyed hash",
        text=(
            "For agencies that offer ask_before_telling. Only after a yes the portal asks for the"
            " debts with the number itself, so that an agency that does not know someone never"
            " learns that they looked."
        ),
        proof="token",
        body=debts.PersonQuestion,
        answers={200: debts.PersonKnown},
        problems=(*_WITH_BODY, "not-offered"),
        optional=True,
    ),
    Operation(
        id="capabilities",
        method="get",
        path="/v1/capabilities",
        side="agency",
        summary="Say what is offered",
        text="What is left out is not offered. The portal asks again at least every hour.",
        proof="token",
        answers={200: status.Offered},
        problems=_ALWAYS,
        optional=True,
    ),
    Operation(
        id="send",
        method="post",
        path="/v1/requests",
        side="agency",
        summary="Take a request of a citizen",
        text=(
            "The first time: 201 with how it stands. The same key with the same bytes again: 200"
            " with the very same answer, and nothing happens twice, also when both arrive at once"
            " or a week apart. The same key with other bytes: 409. A request is not an admission"
            " of the debt, and does not stop a deadline by itself."
        ),
        proof="token",
        body=request.NewRequest,
        answers={201: status.Standing, 200: status.Standing},
        problems=(
            *_WITH_BODY,
            *("unknown-person", "idempotency-conflict", "request-in-progress"),
            *("not-offered", "unknown-debt"),
        ),
        parameters=("Idempotency-Key",),
        leads_to=("status", "withdraw"),
        optional=True,
    ),
    Operation(
        id="status",
        method="get",
        path="/v1/requests/{id}",
        side="agency",
        summary="Say how a request stands",
        text="Always the whole and latest state. Keep it for at least 13 months after the end.",
        proof="token",
        answers={200: status.Standing},
        problems=(*_ALWAYS, "unknown-request"),
        parameters=("id",),
        optional=True,
    ),
    Operation(
        id="withdraw",
        method="post",
        path="/v1/requests/{id}/withdraw",
        side="agency",
        summary="Let a citizen take a request back",
        text="Without a body. Twice is the same as once. Not possible any more: 409 too-late.",
        proof="token",
        answers={200: status.Standing},
        problems=(*_ALWAYS, "unknown-request", "too-late"),
        parameters=("id",),
        optional=True,
    ),
    Operation(
        id="callback",
        method="post",
        path="/v1/callbacks",
        side="portal",
        summary="Tell the portal that a request changed",
        text=(
            "Signed by the agency. It is a nudge: the portal asks for the status and believes only"
            " that. Telling the same twice does no harm. Not 204? Send it again later, signed anew,"
            " with growing pauses, for two days; the portal also asks by itself."
        ),
        proof="signature",
        body=status.News,
        answers={204: None},
        problems=(
            *("bad-request", "bad-signature", "unknown-request", "too-large"),
            *("unsupported-media", "too-many", "maintenance", "internal"),
        ),
        parameters=("JWS-Signature",),
        optional=True,
    ),
)
