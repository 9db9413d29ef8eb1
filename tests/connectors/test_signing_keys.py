"""Only public keys that are strong enough are pinned; what is wrong with a file is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import ECKey, OctKey, RSAKey

from connectors.endpoint import EndpointError
from connectors.registry import connector
from connectors.signing_keys import SigningKeys, SigningKeysError
from tests.connectors.answers import facts
from tests.connectors.signing import new_key, write_keys
from tests.connectors.source import endpoint

PUBLIC = new_key().as_dict(private=False)
WRONG: dict[str, tuple[Any, str]] = {
    "no JSON": (None, "cannot be read as JSON"),
    "a list": ([PUBLIC], "must hold"),
    "no keys": ({"keys": []}, "at least one key"),
    "a word for a key": ({"keys": ["k1"]}, "must be an object"),
    "no name": ({"keys": [PUBLIC | {"kid": None}]}, "needs a kid"),
    "a name without end": ({"keys": [PUBLIC | {"kid": "k" * 65}]}, "needs a kid"),
    "twice the same name": ({"keys": [PUBLIC, PUBLIC]}, "same kid"),
    "a key to encrypt with": ({"keys": [PUBLIC | {"use": "enc"}]}, "for signing"),
    "a private key": ({"keys": [new_key().as_dict(private=True)]}, "private key"),
    "a shared secret": (
        {"keys": [OctKey.generate_key(256, {"kid": "k"}).as_dict()]},
        "must be EC P-256",
    ),
    "another curve": (
        {"keys": [ECKey.generate_key("P-384", {"kid": "k"}).as_dict(private=False)]},
        "must be EC P-256",
    ),
    "a point beside the curve": ({"keys": [PUBLIC | {"x": PUBLIC["y"]}]}, "cannot be read"),
    "half a key": ({"keys": [{"kty": "RSA", "kid": "k", "e": "AQAB"}]}, "cannot be read"),
}


@pytest.mark.parametrize(("told", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_a_file_that_cannot_be_trusted_is_refused_with_the_reason(
    tmp_path: Path, told: Any, sentence: str
) -> None:
    file = tmp_path / "keys.json"
    file.write_text("{" if told is None else json.dumps(told))
    with pytest.raises(SigningKeysError, match=sentence):
        SigningKeys.read(file)


@pytest.mark.filterwarnings("ignore::joserfc.errors.SecurityWarning")
def test_an_rsa_key_that_can_be_broken_is_refused(tmp_path: Path) -> None:
    weak = RSAKey.generate_key(1024, {"kid": "k"})
    with pytest.raises(SigningKeysError, match="2048 bits"):
        SigningKeys.read(write_keys(tmp_path, weak))


def test_a_wrong_file_stops_the_start_and_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(EndpointError, match="SOURCE_CJIB_JWKS_FILE is no set of public keys"):
        endpoint("https://api.cjib.example", JWKS_FILE=tmp_path / "nothing.json")


def test_an_agency_that_signs_is_not_asked_without_its_keys() -> None:
    signs = facts("standard", signed_answers=True)
    with pytest.raises(EndpointError, match="SOURCE_CJIB_JWKS_FILE is missing: cjib signs"):
        connector(signs, endpoint("https://api.cjib.example"))
