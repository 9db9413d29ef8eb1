from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.person import Bsn
from portal.storage.errors import SealBroken
from portal.storage.sealing import Place, Sealer
from portal.storage.server_keys import ServerKeys
from portal.storage.session_key import SessionKey

HERE = Place("session", "sealed", (b"row",))
SECRET, OTHER_SECRET = bytes(range(32)), bytes(range(32, 64))
SEALERS = [SessionKey.fresh(), ServerKeys(SECRET)]
each_sealer = pytest.mark.parametrize("sealer", SEALERS, ids=["session", "server"])


@each_sealer
def test_what_is_sealed_opens_in_its_place(sealer: Sealer) -> None:
    assert sealer.unseal(sealer.seal(b"plain", HERE), HERE) == b"plain"


@each_sealer
@pytest.mark.parametrize(
    "elsewhere",
    [
        Place("session_answer", "sealed", (b"row",)),
        Place("session", "summary", (b"row",)),
        Place("session", "sealed", (b"other",)),
        Place("session", "sealed", (b"ro", b"w")),
    ],
)
def test_a_value_that_was_moved_does_not_open(sealer: Sealer, elsewhere: Place) -> None:
    with pytest.raises(SealBroken):
        sealer.unseal(sealer.seal(b"plain", HERE), elsewhere)


@given(bit=st.integers(0, 8 * (4 + 12 + 5 + 16) - 1))
def test_one_changed_bit_is_noticed(bit: int) -> None:
    sealer = ServerKeys(SECRET)
    sealed = bytearray(sealer.seal(b"plain", HERE))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealBroken):
        sealer.unseal(bytes(sealed), HERE)


@each_sealer
@given(garbage=st.binary(max_size=64))
def test_garbage_does_not_open(sealer: Sealer, garbage: bytes) -> None:
    with pytest.raises(SealBroken):
        sealer.unseal(garbage, HERE)


def test_the_same_value_is_never_sealed_the_same_twice() -> None:
    sealer = ServerKeys(SECRET)
    assert sealer.seal(b"plain", HERE) != sealer.seal(b"plain", HERE)


def test_what_an_older_secret_sealed_still_opens() -> None:
    sealed = ServerKeys(SECRET).seal(b"plain", HERE)
    renewed = ServerKeys(OTHER_SECRET, older=[SECRET])
    assert renewed.unseal(sealed, HERE) == b"plain"


def test_what_the_new_secret_sealed_does_not_open_with_the_old() -> None:
    renewed = ServerKeys(OTHER_SECRET, older=[SECRET])
    with pytest.raises(SealBroken):
        ServerKeys(SECRET).unseal(renewed.seal(b"plain", HERE), HERE)


def test_a_pseudonym_is_stable_and_belongs_to_one_secret() -> None:
    person = Bsn("999990019")
    assert ServerKeys(SECRET).pseudonym(person) == ServerKeys(SECRET).pseudonym(person)
    assert ServerKeys(SECRET).pseudonym(person) != ServerKeys(OTHER_SECRET).pseudonym(person)


def test_a_login_hash_tells_issuer_and_sid_apart() -> None:
    keys = ServerKeys(SECRET)
    assert keys.login_hash("https://a", "bc") != keys.login_hash("https://ab", "c")


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 32 bytes"):
        ServerKeys(b"short")


def test_server_keys_have_no_printable_form() -> None:
    assert repr(ServerKeys(SECRET)) == "ServerKeys(hidden)"
