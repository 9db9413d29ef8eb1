"""Whatever bytes come: they are read, or refused with a code, and never anything else."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from connectors import long_json, strict_json
from connectors.answer import parse_answer
from connectors.codes import ANSWER_REASONS, DEBT_REASONS, AnswerRejected, DebtRejected
from connectors.fcid import fcid_reader
from connectors.wire.debt import check_history, read_debt
from portal.domain.debt import Debt
from portal.domain.event import Event
from portal.domain.overview import Rejection, SourceAnswer
from portal.services.export import export_event
from portal.storage.encoding import decode_answer, encode_answer
from tests.builders import a_debt
from tests.connectors.answers import facts, fcid
from tests.connectors.people import PERSON
from tests.hostile.body import good_body
from tests.hostile.good import NOW, PLACEHOLDERS
from tests.hostile.histories import debts, histories, known_events

EXAMPLES = settings(max_examples=200, deadline=None)
TODAY = NOW.date()
POINTING = ("demand_withdrawn", "enforcement_ended", "obligation_reduced")
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=12,
)
frames = st.dictionaries(st.sampled_from(["debts", "version", "x", 'd"', "\\", "]"]), values)
marks = st.sampled_from(
    [b'"', b"\\", b"[", b"]", b"{", b"}", b",", b":", b"0", b" ", b"\xff", b"e"]
)


def read(body: bytes) -> SourceAnswer | str:
    """The answer, or the code with which it is refused."""
    try:
        return parse_answer(body, source="cjib", person_hash=PLACEHOLDERS["<me>"], today=TODAY)
    except AnswerRejected as refusal:
        return refusal.reason


def strictly(body: bytes) -> Any:
    """What strict JSON makes of it, or the code."""
    try:
        return strict_json.load(body)
    except AnswerRejected as refusal:
        return refusal.reason


def item_by_item(body: bytes) -> Any:
    """The same, with the list of debts read one by one."""
    try:
        document = long_json.load(body, "debts", most=1000)
        if document.count:
            document.frame["debts"] = list(document.items())
    except AnswerRejected as refusal:
        return refusal.reason
    return document.frame


@EXAMPLES
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    assert read(body) in ANSWER_REASONS


@EXAMPLES
@given(st.integers(0, len(good_body())), st.integers(0, 4), marks)
def test_a_good_answer_with_a_few_bytes_changed_is_read_or_refused(
    place: int, length: int, mark: bytes
) -> None:
    body = good_body()[:place] + mark + good_body()[place + length :]
    answer = read(body)
    if isinstance(answer, SourceAnswer):
        assert len(answer.debts) + len(answer.rejected) == 2
        assert {refusal.reason for refusal in answer.rejected} <= set(DEBT_REASONS)
    else:
        assert answer in ANSWER_REASONS


@EXAMPLES
@given(st.lists(values, max_size=3))
def test_any_debts_are_read_or_named_each(told: list[Any]) -> None:
    frame = {**json.loads(good_body()), "debts": told}
    answer = read(json.dumps(frame).encode())
    assert isinstance(answer, SourceAnswer)
    assert len(answer.rejected) == len(told)


@EXAMPLES
@given(frames, st.sampled_from([None, 1]), st.booleans())
def test_reading_debt_by_debt_gives_what_reading_at_once_gives(
    frame: dict[str, Any], indent: int | None, ascii_only: bool
) -> None:
    body = json.dumps(frame, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "replace")
    assert item_by_item(body) == strictly(body)


@EXAMPLES
@given(st.integers(0, len(good_body())), st.integers(0, 3), st.lists(marks, max_size=3))
def test_what_is_refused_at_once_is_refused_debt_by_debt(
    place: int, length: int, changed: list[bytes]
) -> None:
    body = good_body()[:place] + b"".join(changed) + good_body()[place + length :]
    assert item_by_item(body) == strictly(body)


@EXAMPLES
@given(st.lists(debts, max_size=3), st.lists(st.sampled_from(DEBT_REASONS), max_size=2))
def test_an_answer_comes_back_from_the_sealed_session_as_it_was(
    told: list[Debt], reasons: list[str]
) -> None:
    named = tuple(replace(debt, id=f"d{place}") for place, debt in enumerate(told))
    rejected = tuple(Rejection("cjib", None, reason) for reason in reasons)
    answer = SourceAnswer(
        source="cjib", status="answered", as_of=NOW, debts=named, rejected=rejected
    )
    assert decode_answer(encode_answer(answer)) == answer


@EXAMPLES
@given(st.lists(known_events, max_size=6))
def test_an_event_that_is_exported_can_be_read_again(told: list[Event]) -> None:
    free = [event for event in told if event.type not in POINTING]
    history = tuple(replace(event, id=f"e{place}") for place, event in enumerate(free))
    exported = json.loads(json.dumps([export_event(event) for event in history]))
    facts = {"id": "d1", "kind": "traffic_fine", "regime": "wahv", "creditor": "cjib"}
    read_again = read_debt({**facts, "events": exported}, source="cjib", today=TODAY)
    assert read_again == a_debt(*history)


@EXAMPLES
@given(histories)
def test_a_history_that_is_accepted_points_to_events_that_it_has(
    history: tuple[Event, ...],
) -> None:
    kinds = {event.id: event.type for event in history}
    with suppress(DebtRejected):
        check_history(history)
        for event in history:
            if event.type == "demand_withdrawn":
                assert kinds[event.demand] == "payment_demanded"
            if event.type == "enforcement_ended":
                assert kinds[event.of] == "enforcement_started"


FCID = facts("fcid")
GOOD_DOCUMENT = json.dumps(fcid(PERSON, [10_000, 5_000])).encode()


@EXAMPLES
@given(st.integers(0, len(GOOD_DOCUMENT)), st.integers(0, 4), st.lists(marks, max_size=3))
def test_a_spoiled_fcid_document_is_read_or_refused(
    place: int, length: int, changed: list[bytes]
) -> None:
    body = GOOD_DOCUMENT[:place] + b"".join(changed) + GOOD_DOCUMENT[place + length :]
    with suppress(AnswerRejected):
        answer = fcid_reader(FCID)(body, PERSON, TODAY)
        assert {refusal.reason for refusal in answer.rejected} <= set(DEBT_REASONS)


@EXAMPLES
@given(st.lists(values, max_size=3), values)
def test_an_fcid_document_with_anything_in_it_is_read_or_refused(
    cases: list[Any], events: Any
) -> None:
    document = json.loads(GOOD_DOCUMENT)
    document["body"]["financiele_zaken"] += [*cases, {"zaakkenmerk": "z", "gebeurtenissen": events}]
    with suppress(AnswerRejected):
        answer = fcid_reader(FCID)(json.dumps(document).encode(), PERSON, TODAY)
        assert len(answer.debts) + len(answer.rejected) == len(cases) + 3
