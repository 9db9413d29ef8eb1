"""The server's own keys, all derived from SECRET_KEY and independent of each other."""

from __future__ import annotations

import hmac
from collections.abc import Sequence

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from portal.domain.person import Bsn
from portal.storage.errors import SealBroken
from portal.storage.sealing import Place, seal_with, unseal_with

VERSION_BYTES = 4


class ServerKeys:
    """Keys for sealing, for pseudonyms, login hashes, deliveries, requests, consents and the
    log's chain.

    ``secret`` is SECRET_KEY, 32 bytes or more. ``older`` are secrets that were used before: what
    was sealed with them still opens, nothing new is sealed with them. The version in front of a
    sealed value is a fingerprint of its secret, so nobody has to number secrets.
    """

    def __init__(self, secret: bytes, older: Sequence[bytes] = ()) -> None:
        if min(map(len, (secret, *older))) < 32:
            raise ValueError("A server secret has at least 32 bytes.")
        self._version = _derive(secret, "version")[:VERSION_BYTES]
        self._seal_keys = {
            _derive(each, "version")[:VERSION_BYTES]: _derive(each, "seal")
            for each in (*older, secret)
        }
        self._pseudonym_keys = [_derive(each, "pseudonym") for each in (secret, *older)]
        self._chain_keys = [_derive(each, "access log chain") for each in (secret, *older)]
        self._login_key = _derive(secret, "login")
        self._request_keys = [_derive(each, "requests") for each in (secret, *older)]
        self._consent_keys = [_derive(each, "consents") for each in (secret, *older)]
        self._delivery_keys = [_derive(each, "deliveries") for each in (secret, *older)]

    def seal(self, plain: bytes, place: Place) -> bytes:
        """Seal a value for a place, with the newest key."""
        where = bytes(place)
        return seal_with(self._cipher(self._version, where), self._version, plain, where)

    def unseal(self, sealed: bytes, place: Place) -> bytes:
        """Open what was sealed for this place, also by an older key. Raises ``SealBroken``."""
        version, where = sealed[:VERSION_BYTES], bytes(place)
        return unseal_with(self._cipher(version, where), version, sealed, where)

    def pseudonym(self, person: Bsn) -> bytes:
        """How a person is called in the database (HMAC-SHA256)."""
        return person.keyed_hash(self._pseudonym_keys[0])

    def pseudonyms(self, person: Bsn) -> list[bytes]:
        """The person's present name and those under older secrets."""
        return [person.keyed_hash(key) for key in self._pseudonym_keys]

    def login_hash(self, issuer: str, sid: str) -> bytes:
        """How a session at an identity provider is called in the database."""
        return hmac.digest(self._login_key, f"{len(issuer)}:{issuer}{sid}".encode(), "sha256")

    def names_at(self, source: str, person: Bsn) -> list[bytes]:
        """How a person is called among what one source delivered: now, and under older secrets."""
        keys = (hmac.digest(key, f"at {source}".encode(), "sha256") for key in self._delivery_keys)
        return [person.keyed_hash(key) for key in keys]

    def fingerprint(self, content: bytes) -> bytes:
        """A keyed hash of what was delivered, by which a repeated delivery is recognised."""
        key = hmac.digest(self._delivery_keys[0], b"fingerprint", "sha256")
        return hmac.digest(key, content, "sha256")

    def askers(self, person: Bsn) -> list[bytes]:
        """How a person is called among the requests: now, and under older secrets."""
        return [person.keyed_hash(key) for key in self._request_keys]

    def consenters(self, person: Bsn) -> list[bytes]:
        """How a person is called among the consents: now, and under older secrets."""
        return [person.keyed_hash(key) for key in self._consent_keys]

    def questioners(self, person: Bsn) -> list[bytes]:
        """How a person is called among the questions about the log: now, and before."""
        return self.names_at("access log questions", person)

    def request_names(self, *parts: str) -> list[bytes]:
        """How something about requests is found again: now, and under older secrets."""
        content = b"".join(len(part.encode()).to_bytes(4) + part.encode() for part in parts)
        return [hmac.digest(key, b"name" + content, "sha256") for key in self._request_keys]

    def link(self, content: bytes) -> bytes:
        """A link of the access log's chain, that only we can make."""
        return hmac.digest(self._chain_keys[0], content, "sha256")

    def is_link(self, link: bytes, content: bytes) -> bool:
        """Whether we made this link, now or with an older secret."""
        made = (hmac.digest(key, content, "sha256") for key in self._chain_keys)
        return any(hmac.compare_digest(link, each) for each in made)

    def _cipher(self, version: bytes, place: bytes) -> AESGCM:
        # Each place has a key of its own: the number of values that can be sealed has no bound.
        if version not in self._seal_keys:
            raise SealBroken
        return AESGCM(hmac.digest(self._seal_keys[version], place, "sha256"))

    def __repr__(self) -> str:
        return "ServerKeys(hidden)"


def _derive(secret: bytes, purpose: str) -> bytes:
    info = f"mijn-schuldoverzicht/1/{purpose}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)
