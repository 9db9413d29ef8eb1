"""The signature that a case sends, right but for what the case says."""

from __future__ import annotations

import json

from joserfc.jwk import ECKey

from connectors.signature import HEADER, digest_of
from connectors.signing_keys import SigningKeys
from tests.connectors.signing import encoded, forged, new_key, sealed
from tests.hostile.case import Case
from tests.hostile.good import NOW

RIGHT, WRONG = new_key(), new_key()
KEYS = SigningKeys({"k1": ECKey.import_key(RIGHT.as_dict(private=False))})


def signature_of(case: Case, body: bytes, asked: str) -> list[str]:
    """The header lines. Of ``case.sign``: ``header`` changes the protected header (seconds of
    ``iat`` and ``exp`` count from now), ``key`` is ``other``, ``secret`` or ``none``, ``raw`` is
    the value itself, ``payload`` stands between the points, ``times`` how often the line comes."""
    told = case.sign or {}
    if told.get("key") == "none":
        return []
    value = told["raw"] if "raw" in told else _signed(told, body, asked)
    for name, change in (told.get("change") or {}).items():
        value = value.replace(name, change)
    return [f"{HEADER}: {value}"] * told.get("times", 1)


def _signed(told: dict[str, object], body: bytes, asked: str) -> str:
    start = int(NOW.timestamp())
    right: dict[str, object] = {
        "alg": "ES256", "kid": "k1", "b64": False, "crit": ["b64"], "iss": "cjib", "iat": 0,
        "exp": 60, "jti": asked, "sha256": digest_of(body),
    }  # fmt: skip
    changes = told.get("header")
    right |= changes if isinstance(changes, dict) else {}
    right |= {n: start + v for n in ("iat", "exp") if type(v := right.get(n)) is int}
    header = {name: value for name, value in right.items() if value is not None}
    if told.get("key") == "secret":
        return sealed(header, body, json.dumps(RIGHT.as_dict(private=False)).encode())
    if told.get("key") == "unsigned":
        return f"{encoded(json.dumps(header).encode())}.."
    key = WRONG if told.get("key") == "other" else RIGHT
    return forged(header, body, key, str(told.get("payload", "")))
