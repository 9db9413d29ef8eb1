"""Keys and signatures of an agency, right ones and forged ones."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from joserfc.jwk import ECKey, RSAKey
from joserfc.jws import JWSRegistry
from werkzeug import Request, Response

from connectors.signature import HEADER, REQUEST_ID, digest_of, sign
from connectors.signing_keys import algorithm_of

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
SECONDS = int(NOW.timestamp())
Answering = Callable[[Request], Response]


def new_key(kid: str = "k1") -> ECKey:
    """A key pair on P-256."""
    return ECKey.generate_key("P-256", {"kid": kid})


def write_keys(folder: Path, *keys: ECKey | RSAKey) -> Path:
    """The public halves as the file that an agency hands over."""
    file = folder / "keys.json"
    file.write_text(json.dumps({"keys": [key.as_dict(private=False) for key in keys]}))
    return file


def header(body: bytes, **changes: Any) -> dict[str, Any]:
    """A protected header in which all is right, with these changes; None leaves a field out."""
    right = {
        "alg": "ES256",
        "kid": "k1",
        "b64": False,
        "crit": ["b64"],
        "iss": "cjib",
        "iat": SECONDS,
        "exp": SECONDS + 60,
        "jti": "question-1",
        "sha256": digest_of(body),
    }
    return {name: value for name, value in (right | changes).items() if value is not None}


def forged(told: dict[str, Any], body: bytes, key: ECKey | RSAKey, payload: str = "") -> str:
    """Any header, signed with any key, whatever the header says of it."""
    protected = encoded(json.dumps(told).encode())
    algorithm = JWSRegistry.algorithms[algorithm_of(key)]
    signed = algorithm.sign(protected.encode() + b"." + body, key)
    return f"{protected}.{payload}.{encoded(signed)}"


def sealed(told: dict[str, Any], body: bytes, secret: bytes) -> str:
    """The same with a shared secret (HS256), as who knows only public things can make it."""
    protected = encoded(json.dumps(told).encode())
    signed = hmac.digest(secret, protected.encode() + b"." + body, "sha256")
    return f"{protected}..{encoded(signed)}"


def encoded(data: bytes) -> str:
    """Base64url without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def signing(answer: Answering, key: ECKey, agency: str = "cjib") -> Answering:
    """Answers as before, and signs that for the question that was asked."""

    def signed(request: Request) -> Response:
        reply = answer(request)
        told = reply.get_data()
        asked = request.headers[REQUEST_ID]
        reply.headers[HEADER] = sign(told, key, issuer=agency, message=asked, now=NOW)
        return reply

    return signed
