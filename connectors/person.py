"""The person in an answer: a keyed hash that a source echoes, so that we know it is about them."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from portal.domain.person import Bsn


def echo_of(person: Bsn, key: bytes) -> str:
    """What the answer must say: base64url, without padding, of HMAC-SHA256 over the digits."""
    return urlsafe_b64encode(person.keyed_hash(key)).rstrip(b"=").decode("ascii")
