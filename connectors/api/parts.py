"""The parts of the document that stand on their own: tags, headers, parameters, proofs."""

from __future__ import annotations

from typing import Any

from connectors.api.values import KEY_PATTERN

Json = dict[str, Any]

REQUEST_ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
TAGS: tuple[Json, ...] = ({"name": "agency"}, {"name": "portal"})

PARAMETERS: Json = {
    "Idempotency-Key": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": True,
        "description": (
            "Names one confirmation by a citizen. Made once; sent again with every try of the same"
            " request. Keep it for at least 13 months."
        ),
        "schema": {"type": "string", "pattern": KEY_PATTERN},
        "example": "Zk2v0yQ1mS9xU8rT4wPb6L3d",
    },
    "Request-Id": {
        "name": "Request-Id",
        "in": "header",
        "required": False,
        "description": (
            "New with every question. A signature over the answer names it as `jti`, so that an"
            " answer cannot be played again to another question."
        ),
        "schema": {"type": "string"},
        "example": "5f0c1d8e9a7b4c3d8e2f1a0b9c8d7e6f",
    },
    "id": {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The agency's own id of the request, from the receipt. Nobody can guess it.",
        "schema": {"type": "string", "pattern": REQUEST_ID},
        "example": "v-2026-000417",
    },
    "JWS-Signature": {
        "name": "JWS-Signature",
        "in": "header",
        "required": True,
        "description": (
            "A JWS with detached content over the exact bytes of the body (RFC 7515 appendix F and"
            " RFC 7797). The guide says what its header holds."
        ),
        "schema": {"type": "string", "maxLength": 4096},
        "example": "eyJhbGciOiJFUzI1NiJ9..c2lnbmF0dXJl",
    },
}

HEADERS: Json = {
    "API-Version": {
        "description": "The version of this API that answers.",
        "schema": {"type": "string"},
        "example": "1.0.0",
    },
    "WWW-Authenticate": {
        "description": "Which proof is asked for.",
        "schema": {"type": "string"},
    },
    "Allow": {
        "description": "The methods that this address knows.",
        "schema": {"type": "string"},
    },
    "JWS-Signature": {
        "description": (
            "Detached JWS over the bytes of the body, before compression: for an agency that offers"
            " signed_answers. The guide says what its header holds."
        ),
        "schema": {"type": "string"},
    },
    "Retry-After": {
        "description": "How many seconds to wait.",
        "schema": {"type": "integer", "minimum": 0},
    },
}

SECURITY: Json = {
    "basic": {
        "type": "http",
        "scheme": "basic",
        "description": "Client id and secret, form-encoded first (RFC 6749, section 2.3.1).",
    },
    "token": {
        "type": "oauth2",
        "description": (
            "Client credentials. Beside it, over a closed network, mutual TLS: the subject of both"
            " certificates holds the organisation number (OIN), which each side holds against what"
            " was agreed."
        ),
        "flows": {"clientCredentials": {"tokenUrl": "/oauth2/token", "scopes": {}}},
    },
    "signature": {
        "type": "apiKey",
        "in": "header",
        "name": "JWS-Signature",
        "description": "A signature over the body, with a key of the agency that was registered.",
    },
}
