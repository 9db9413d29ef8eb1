"""What can go wrong between the portal and an agency, as problem details (RFC 9457).

The code is the last part of ``type``. Nothing of what was sent is ever repeated in a problem.
"""

from __future__ import annotations

from dataclasses import dataclass

API_VERSION = "1.1.0"
"""The version of the agency API, in the header ``API-Version`` of every answer."""

TYPES = "https://schuldoverzicht.example/problems/"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One way in which things go wrong: its code, HTTP status, meaning, and how to mend it."""

    code: str
    status: int
    title: str
    mend: str

    @property
    def type(self) -> str:
        """The URI of this kind of problem."""
        return TYPES + self.code


KINDS = (
    ProblemKind(
        "bad-request",
        400,
        "This cannot be read as what this address expects.",
        "Hold the body against the schema; `reason` and `field` name the first thing wrong.",
    ),
    ProblemKind(
        "token-missing",
        401,
        "A token that holds is needed.",
        "Get a token at /oauth2/token and send it as `Authorization: Bearer`.",
    ),
    ProblemKind(
        "bad-signature",
        401,
        "The signature is missing, wrong, or too old.",
        "Sign the exact bytes of the body, with a registered key, at the moment of sending: "
        "`iss` your id, a new `jti` each time, `exp` at most 300 seconds after `iat`.",
    ),
    ProblemKind(
        "no-such-address",
        404,
        "There is nothing at this address.",
        "Compare the path with this document.",
    ),
    ProblemKind(
        "unknown-person",
        404,
        "This person is not known here.",
        "Nothing to mend: it is an answer. Not knowing someone differs from their owing nothing.",
    ),
    ProblemKind(
        "unknown-request",
        404,
        "There is no such request.",
        "Use the `id` of the receipt. Someone else's request looks the same as none at all.",
    ),
    ProblemKind(
        "method-not-allowed",
        405,
        "This address does not know this method.",
        "The header Allow names the methods it knows.",
    ),
    ProblemKind(
        "idempotency-conflict",
        409,
        "This Idempotency-Key was used for another request.",
        "Never use a key twice. Repeat the very same bytes, or make a new key.",
    ),
    ProblemKind(
        "request-in-progress",
        409,
        "The first request with this Idempotency-Key is still being handled.",
        "Wait a moment and send the same again, with the same key.",
    ),
    ProblemKind(
        "too-late",
        409,
        "This request can no longer be withdrawn.",
        "Ask for its status: it was decided.",
    ),
    ProblemKind("too-large", 413, "This is too large.", "Send less than 64 KiB."),
    ProblemKind(
        "unsupported-media",
        415,
        "Only application/json is understood.",
        "Send the header Content-Type: application/json.",
    ),
    ProblemKind(
        "not-offered",
        422,
        "This agency does not take requests of this kind.",
        "See /v1/capabilities for what it takes.",
    ),
    ProblemKind(
        "unknown-debt",
        422,
        "This person has no such debt here.",
        "Use the `id` of a debt in the latest answer.",
    ),
    ProblemKind(
        "too-many", 429, "Too much was asked in a short time.", "Wait as long as Retry-After says."
    ),
    ProblemKind(
        "internal", 500, "Something went wrong here.", "Send the same again later; then call."
    ),
    ProblemKind(
        "maintenance",
        503,
        "This is closed for a moment.",
        "Send the same again when Retry-After has passed.",
    ),
)
BY_CODE = {kind.code: kind for kind in KINDS}
"""Every kind of problem, by its code."""
