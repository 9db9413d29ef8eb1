"""A signature shows who wrote this very message, lately, and as the answer to this question."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from joserfc.jwk import RSAKey

from connectors.codes import AnswerRejected
from connectors.signature import answering, sign, verify
from connectors.signing_keys import SigningKeys
from tests.connectors.signing import (
    NOW,
    SECONDS,
    encoded,
    forged,
    header,
    new_key,
    sealed,
    write_keys,
)

BODY = b'{"debts":[]}'
KEY, OTHER = new_key(), new_key()
RSA = RSAKey.generate_key(2048, {"kid": "k2"})


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> SigningKeys:
    return SigningKeys.read(write_keys(tmp_path_factory.mktemp("keys"), KEY, RSA))


def verdict(
    keys: SigningKeys, signature: str, body: bytes = BODY, *, now: datetime = NOW
) -> str | None:
    """Why a signature is refused; None when it is right."""
    try:
        verify(body, signature, keys, issuer="cjib", now=now, is_new=answering("question-1"))
    except AnswerRejected as refusal:
        return refusal.reason
    return None


def signature(**changes: Any) -> str:
    return forged(header(BODY, **changes), BODY, KEY)


def test_what_an_agency_signed_is_believed(keys: SigningKeys) -> None:
    assert verdict(keys, sign(BODY, KEY, issuer="cjib", message="question-1", now=NOW)) is None


def test_whoever_knows_the_standard_can_check_our_signature() -> None:
    made = sign(BODY, KEY, issuer="cjib", message="question-1", now=NOW)
    protected, nothing, signed = made.split(".")
    raw = urlsafe_b64decode(signed + "==")
    r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    public = KEY.public_key
    assert nothing == ""
    public.verify(
        encode_dss_signature(r, s), protected.encode() + b"." + BODY, ec.ECDSA(hashes.SHA256())
    )


def test_a_signature_made_without_any_library_of_ours_is_believed(keys: SigningKeys) -> None:
    protected = encoded(str(header(BODY, alg="RS256", kid="k2")).replace("'", '"')
                        .replace("False", "false").encode())  # fmt: skip
    assert RSA.private_key
    signed = RSA.private_key.sign(
        protected.encode() + b"." + BODY, padding.PKCS1v15(), hashes.SHA256()
    )
    assert verdict(keys, f"{protected}..{encoded(signed)}") is None


def test_every_byte_of_ten_megabytes_counts(keys: SigningKeys) -> None:
    body = b"[" + b"1," * 5_000_000 + b"1]"
    made = sign(body, KEY, issuer="cjib", message="question-1", now=NOW)
    assert verdict(keys, made, body) is None
    assert verdict(keys, made, body[:-2] + b"2]") == "bad_signature"


def test_a_missing_signature_is_named(keys: SigningKeys) -> None:
    assert verdict(keys, "") == "not_signed"


@pytest.mark.parametrize("body", [b"", BODY + b" ", BODY.upper(), b"[]"], ids=repr)
def test_another_body_is_refused(keys: SigningKeys, body: bytes) -> None:
    assert verdict(keys, signature(), body) == "bad_signature"


PUBLIC = KEY.as_pem(private=False)
FORGERIES: dict[str, str] = {
    "no JWS at all": "nonsense",
    "too few parts": "e30.e30",
    "an empty header": "..",
    "another key of that name": forged(header(BODY), BODY, OTHER),
    "a key that is not pinned": signature(kid="k9"),
    "no name of a key": signature(kid=None),
    "a list for a name": signature(kid=["k1"]),
    "no algorithm": forged(header(BODY, alg="none"), BODY, KEY),
    "the public key as a secret": sealed(header(BODY, alg="HS256"), BODY, PUBLIC),
    "the algorithm of another key": forged(header(BODY, alg="RS256"), BODY, RSA),
    "another name for the algorithm": signature(alg="es256"),
    "a body in the signature": forged(header(BODY), BODY, KEY, payload=encoded(BODY)),
    "a body in base64": signature(b64=True),
    "without saying how the body is signed": signature(b64=None, crit=None),
    "not saying that it matters": signature(crit=None),
    "an extension that we do not know": signature(crit=["b64", "x"], x=1),
    "the digest of another body": signature(sha256="47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
    "no digest": signature(sha256=None),
    "no start": signature(iat=None),
    "no end": signature(exp=None),
    "a start in words": signature(iat=str(SECONDS)),
    "an end that is true": signature(exp=True),
    "no message": signature(jti=None),
    "a signature cut short": signature()[:-4],
    "a signature of nothing": signature().rpartition(".")[0] + ".",
    "two signatures": f"{signature()}, {signature()}",
    "letters that cannot be there": signature() + "é",
    "a header without end": signature(x="a" * 2000),
}


@pytest.mark.parametrize("told", FORGERIES.values(), ids=FORGERIES.keys())
def test_no_forgery_is_believed(keys: SigningKeys, told: str) -> None:
    assert verdict(keys, told) == "bad_signature"


def test_a_signature_of_another_agency_is_refused(keys: SigningKeys) -> None:
    assert verdict(keys, signature(iss="duo")) == "wrong_agency"


def test_the_answer_to_another_question_is_a_replay(keys: SigningKeys) -> None:
    assert verdict(keys, signature(jti="question-0")) == "replayed"


def test_a_replay_is_named_as_such_however_old_it_is(keys: SigningKeys) -> None:
    told = signature(jti="question-0")
    assert verdict(keys, told, now=NOW + timedelta(days=9)) == "replayed"


CLOCKS = {-61: "stale_signature", -60: None, 0: None, 120: None, 121: "stale_signature"}


@pytest.mark.parametrize(("seconds", "expected"), CLOCKS.items())
def test_clocks_may_differ_by_a_minute_and_no_more(
    keys: SigningKeys, seconds: int, expected: str | None
) -> None:
    assert verdict(keys, signature(), now=NOW + timedelta(seconds=seconds)) == expected


@pytest.mark.parametrize("lasting", [0, -1, 301, 10**9, 10**300])
def test_no_signature_holds_for_more_than_five_minutes_or_less_than_one_second(
    keys: SigningKeys, lasting: int
) -> None:
    assert verdict(keys, signature(exp=SECONDS + lasting)) == "stale_signature"


def test_a_file_with_the_next_key_beside_it_lets_an_agency_change_keys(tmp_path: Path) -> None:
    coming = new_key("k3")
    both = SigningKeys.read(write_keys(tmp_path, KEY, coming))
    assert verdict(both, signature()) is None
    assert verdict(both, forged(header(BODY, kid="k3"), BODY, coming)) is None
