"""A person's number has no printable form."""

import pickle

import pytest

from portal.domain.person import Bsn, InvalidBsn

NUMBER = "999990019"


def test_a_number_has_no_printable_form():
    person = Bsn(NUMBER)
    assert not any(
        NUMBER in text for text in (repr(person), str(person), f"{person}", f"{[person]}")
    )


def test_a_number_cannot_be_pickled():
    with pytest.raises(TypeError):
        pickle.dumps(Bsn(NUMBER))


@pytest.mark.parametrize(
    "wrong", ["999990018", "99999001", "9999900190", "abcdefghi", "000000012", ""]
)
def test_a_wrong_number_is_refused_without_repeating_it(wrong):
    with pytest.raises(InvalidBsn) as refused:
        Bsn(wrong)
    assert not wrong or wrong not in str(refused.value)


def test_the_keyed_hash_differs_per_key():
    assert Bsn(NUMBER).keyed_hash(b"a") != Bsn(NUMBER).keyed_hash(b"b")
