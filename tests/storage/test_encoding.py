from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.debt import Debt, StatedBalance
from portal.domain.event import Event
from portal.domain.overview import SourceAnswer
from portal.services.summary import SourceSummary
from portal.storage.encoding import (
    LARGE_BYTES,
    decode_answer,
    decode_summary,
    encode_answer,
    encode_summary,
)
from tests.storage.samples import answered, summary_of

MOMENTS = st.datetimes(timezones=st.just(UTC))


def any_of(kind: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Anything of this kind; instants have a zone."""
    for name, hint in get_type_hints(kind).items():
        if datetime in (hint, *get_args(hint)):
            given[name] = MOMENTS if hint is datetime else st.none() | MOMENTS
    return st.builds(kind, **given)


EVENTS = st.one_of(*(any_of(kind) for kind in get_args(Event)))
DEBTS = any_of(
    Debt,
    events=st.lists(EVENTS, max_size=6).map(tuple),
    stated_balance=st.none() | any_of(StatedBalance),
)
ANSWERS = any_of(SourceAnswer, debts=st.lists(DEBTS, max_size=3).map(tuple))


@settings(max_examples=150, deadline=None)
@given(ANSWERS)
def test_any_answer_comes_back_the_same(answer: SourceAnswer) -> None:
    assert decode_answer(encode_answer(answer)) == answer


@settings(max_examples=150, deadline=None)
@given(any_of(SourceSummary))
def test_any_summary_comes_back_the_same(summary: SourceSummary) -> None:
    assert decode_summary(encode_summary(summary)) == summary


@pytest.mark.parametrize("kind", get_args(Event))
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_each_kind_of_event_comes_back_as_that_kind(kind: type, data: st.DataObject) -> None:
    event = data.draw(any_of(kind))
    debt = Debt(
        source="a", id="1", kind="x", regime="awb", creditor="a", collector="a", events=(event,)
    )
    answer = SourceAnswer(source="a", status="answered", debts=(debt,))
    assert type(decode_answer(encode_answer(answer)).debts[0].events[0]) is kind


def test_the_zone_of_an_instant_stays() -> None:
    answer = decode_answer(encode_answer(answered("cjib", 100)))
    assert answer.as_of is not None
    assert answer.as_of.utcoffset() is not None


def test_a_large_answer_is_packed() -> None:
    large = answered("cjib", *range(1, 500))
    assert len(encode_answer(large)) < LARGE_BYTES
    assert decode_answer(encode_answer(large)) == large


def test_what_another_release_wrote_is_refused() -> None:
    with pytest.raises(ValueError, match="validation error"):
        decode_summary(b'\x01{"source": "cjib", "unknown": 1}')


def test_a_large_summary_is_packed_too() -> None:
    summary = summary_of(answered("cjib", *range(1, 500)))
    assert decode_summary(encode_summary(summary)) == summary
    assert summary.on == date(2026, 11, 21)
