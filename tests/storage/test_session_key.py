from __future__ import annotations

import pickle

import pytest

from portal.storage.session_key import SessionKey


def test_a_token_gives_the_same_row_and_opens_what_it_sealed() -> None:
    key = SessionKey.fresh()
    again = SessionKey.from_token(key.token)
    assert again is not None
    assert again.id_hash == key.id_hash


def test_two_keys_share_nothing() -> None:
    first, second = SessionKey.fresh().token.split("."), SessionKey.fresh().token.split(".")
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_the_row_does_not_show_the_id() -> None:
    key = SessionKey.fresh()
    assert key.id_hash.hex() not in key.token
    assert len(key.id_hash) == 32


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "a.b",
        "A" * 22 + "." + "A" * 42,
        "A" * 22 + "." + "A" * 44,
        "A" * 22 + "-" + "A" * 43,
        "A" * 21 + "B." + "A" * 43,  # the same bytes as A...A, written otherwise
        "A" * 21 + "+." + "A" * 43,
        "A" * 21 + "\u0661." + "A" * 43,
        "A" * 20 + "==." + "A" * 43,
        "A" * 21 + "\n." + "A" * 43,
    ],
)
def test_a_cookie_that_we_did_not_write_is_no_key(token: str) -> None:
    assert SessionKey.from_token(token) is None


def test_a_key_has_no_printable_form() -> None:
    key = SessionKey.fresh()
    assert key.token.split(".")[1] not in f"{key!r} {key}"
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(key)
