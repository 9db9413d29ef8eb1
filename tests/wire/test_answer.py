"""A whole answer is refused when its frame is wrong; nothing of it is quoted."""

import pytest

from connectors.codes import AnswerRejected
from tests.wire.answers import a_debt, an_answer, read

GOOD = an_answer(a_debt())


def refused(body: bytes, person_hash: str | None = None) -> str:
    with pytest.raises(AnswerRejected) as rejection:
        read(body, person_hash)
    return rejection.value.reason


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html>", "not_json"),
        (b"", "not_json"),
        (GOOD[:-1], "not_json"),
        (b'{"a": NaN}', "not_json"),
        (b'{"a": 1, "a": 2}', "not_json"),
        (b'{"a": "\xff"}', "not_json"),
        (b"[" * 21 + b"]" * 21, "too_deep"),
        (b"[" * 100_000, "too_deep"),
        (b" " * (10 * 1024 * 1024 + 1), "too_large"),
        (b"[]", "bad_structure"),
        (b"17", "bad_structure"),
        (an_answer(version="2.0"), "unknown_version"),
        (an_answer(version=1), "unknown_version"),
        (an_answer(agency="duo"), "wrong_agency"),
        (an_answer(debts={}), "bad_structure"),
        (an_answer(debts=[{}] * 20_001), "bad_structure"),
        (an_answer(as_of="2026-11-21T10:02:00"), "bad_date"),
        (an_answer(as_of=None), "bad_date"),
    ],
)
def test_a_wrong_frame_gives_its_reason(body, reason):
    assert refused(body) == reason


def test_an_answer_about_someone_else_is_refused():
    assert refused(GOOD, "another") == "wrong_person"
    assert read(GOOD, "p").status == "answered"


def test_no_debts_is_an_answer():
    assert read(an_answer()).debts == ()


def test_a_number_of_a_thousand_digits_does_no_harm():
    body = GOOD.replace(b"11300", b"9" * 1000)
    assert read(body).rejected[0].reason == "bad_amount"


def test_a_debt_that_cannot_be_read_leaves_the_others():
    answer = read(an_answer(a_debt(), a_debt(id="W-2", regime="odd"), a_debt(id="W-3")))
    assert [debt.id for debt in answer.debts] == ["W-1", "W-3"]
    assert [(r.id, r.reason) for r in answer.rejected] == [("W-2", "unknown_value")]
