"""A signature over a message: detached JWS (RFC 7515, appendix F) over the raw bytes (RFC 7797).

It travels in the header ``JWS-Signature``, as ``<protected header>..<signature>``. Signed are the
bytes of the body before any compression. The protected header says:

| ``alg``, ``kid`` | ES256 or RS256, and the name of a key in the pinned set |
| ``b64``, ``crit`` | ``false`` and ``["b64"]``: the body itself is signed, not base64 of it |
| ``iss`` | the id of the agency |
| ``iat``, ``exp`` | seconds since 1970: when it was signed, and until when it holds |
| ``jti`` | of an answer the ``Request-Id`` of the question; of a callback a new id |
| ``sha256`` | base64url without padding of SHA-256 over the body |

An answer that is bound to its question cannot be replayed, whoever kept it and for how long.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError

from connectors.codes import AnswerRejected
from connectors.signing_keys import SigningKey, SigningKeys, algorithm_of
from connectors.strict_json import MAX_BYTES

HEADER = "JWS-Signature"
REQUEST_ID = "Request-Id"
MOST_SKEW_SECONDS = 60
LONGEST_SECONDS = 300
LASTING_SECONDS = 60

IsNew = Callable[[str, int], bool]
"""Whether a message of this id, whose signature holds until this second, may be taken."""


class _Form(jws.JWSRegistry):
    """How big the parts of a signature may be, in bytes."""

    max_header_length = 1024
    max_payload_length = MAX_BYTES


_FORM = _Form(algorithms=["ES256", "RS256"], strict_check_header=False)


def answering(request_id: str) -> IsNew:
    """Takes only the answer to this one question."""
    return lambda told, _: hmac.compare_digest(
        told.encode("utf-8", "surrogatepass"), request_id.encode()
    )


def verify(
    body: bytes, signature: str, keys: SigningKeys, *, issuer: str, now: datetime, is_new: IsNew
) -> None:
    """Hold a message against its signature. ``issuer`` is the agency that must have signed it.

    Raises ``AnswerRejected``: not_signed, bad_signature, wrong_agency, replayed, stale_signature.
    """
    if not signature:
        raise AnswerRejected("not_signed")
    header = _verified(body, signature, keys)
    if header.get("iss") != issuer:
        raise AnswerRejected("wrong_agency")
    start, end, message = header.get("iat"), header.get("exp"), header.get("jti")
    if type(start) is not int or type(end) is not int or not isinstance(message, str):
        raise AnswerRejected("bad_signature")
    if not is_new(message, end):
        raise AnswerRejected("replayed")
    if not _holds(start, end, now.timestamp()):
        raise AnswerRejected("stale_signature")


def issuer_in(signature: str) -> str:
    """The agency that a signature names, not believed yet: to look up with which keys to verify.

    Raises ``AnswerRejected``: not_signed, bad_signature.
    """
    if not signature:
        raise AnswerRejected("not_signed")
    try:
        told = jws.extract_compact(signature.encode("ascii"), b"", _FORM).protected.get("iss")
    except (JoseError, ValueError, TypeError, AttributeError):
        told = None
    if not isinstance(told, str):
        raise AnswerRejected("bad_signature")
    return told


def sign(body: bytes, key: SigningKey, *, issuer: str, message: str, now: datetime) -> str:
    """The value of ``JWS-Signature`` for a message; ``key`` is private and has a ``kid``."""
    start = int(now.timestamp())
    header: dict[str, Any] = {
        "alg": algorithm_of(key),
        "kid": key.kid,
        "b64": False,
        "crit": ["b64"],
        "iss": issuer,
        "iat": start,
        "exp": start + LASTING_SECONDS,
        "jti": message,
        "sha256": digest_of(body),
    }
    return jws.detach_content(_unencoded(header, body, key))


def digest_of(body: bytes) -> str:
    """SHA-256 over a body: base64url without padding."""
    return urlsafe_b64encode(sha256(body).digest()).rstrip(b"=").decode("ascii")


def _unencoded(header: dict[str, Any], body: bytes, key: SigningKey) -> str:
    return jws.serialize_compact(header, body, key, registry=_FORM)


def _verified(body: bytes, signature: str, keys: SigningKeys) -> dict[str, Any]:
    """The protected header, once it is sure that the agency wrote it over this very body."""
    try:
        found = jws.extract_compact(signature.encode("ascii"), body, _FORM)
        header = found.protected
        key = keys.named(header.get("kid"))
        right = (
            signature.split(".")[1] == ""
            and header.get("b64") is False
            and header.get("crit") == ["b64"]
            and key is not None
            and header.get("alg") == algorithm_of(key)
            and header.get("sha256") == digest_of(body)
            and jws.validate_compact(found, key, registry=_FORM)
        )
    except (JoseError, ValueError, TypeError, AttributeError):
        right = False
    if not right:
        raise AnswerRejected("bad_signature")
    return header


def _holds(start: int, end: int, now: float) -> bool:
    """Whether a signature is fresh; clocks may differ by a minute."""
    return (
        start - MOST_SKEW_SECONDS <= now <= end + MOST_SKEW_SECONDS
        and 0 < end - start <= LONGEST_SECONDS
    )
